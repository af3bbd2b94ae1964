"""The shapes of what stands around names, as patterns over a sentence with its quotes hidden.

bulletins.md 2.2 to 2.6 and 3 are what they answer. Every repetition is bounded or can't overlap
with what follows it, so that no text takes long.
"""

from __future__ import annotations

import re
from typing import Final

from register.extract import heads

#: From a head to its quotes: labels of 80 characters are known (bulletins.md 2.3).
LONGEST_LABEL: Final = 110
#: A sentence is read so far: lists of twenty names are shorter.
LONGEST_SENTENCE: Final = 6000

#: How sure it leaves us; docs/register.md explains each.
FACTORS: Final = {
    "unquoted": 0.75,
    "unclosed_quote": 0.85,
    "headless": 0.9,
    "long_label": 0.9,
    "head_after": 0.85,
    "no_head": 0.8,
    "title_only": 0.75,
    "group_head": 0.7,
    "weak_head": 0.8,
}

MODEL = re.compile(r"\bmô hình\b")
LABEL = re.compile(
    r"(?:\s+(?:dân vận khéo|thí điểm|điểm|mẫu|mới|hay|tiêu biểu|điển hình|nổi bật|khéo"
    r"|sáng tạo|hiệu quả"
    r"|thiết thực|(?:tự quản|kinh tế)(?=\s*[“:])|về anqp|cấp (?:tỉnh|huyện|xã|thành phố|cơ sở"
    r"|ủy)|năm \d{4})\b"
    r"|\s+thứ (?:nhất|hai|ba|tư|năm|sáu|bảy) là\b)*\s*"
)
#: Right before the quotes: they hold a name.
NAMING = re.compile(
    r"(?:\b(?:mang tên|có tên|tên|tên gọi|lấy tên|đặt tên là|đặt tên|gọi là"
    r"|(?<!cũng )(?<!coi )(?<!xem )như|như là|gồm|gồm có|tham gia"
    r"|là|sau|đó là|trong đó có|kể đến|tiêu biểu|điển hình|nổi bật|cụ thể)\s*:?|:)\s*$"
)
TELLING = re.compile(
    r"[.!?]|\b(?:đã|được|đang|sẽ|góp phần|giúp|đạt|là|có|của|do|tại|ở|vừa|nhằm|để|mang lại"
    r"|đem lại|trở thành|cho"
    r"|này|đó|trên|nêu|phải|chỉ|không|cần|còn|khi|mà|với|thì|nên)\b"
)
#: Nobody runs it yet.
PROPOSED = re.compile(r"\b(?:đề xuất|kiến nghị|gợi ý|giải pháp)\b[^,;:.]{0,40}$")
#: `đây là mô hình hay`, and `nổi bật là mô hình trồng ném`
IS = re.compile(r"\blà(?: một)? ?$")
IS_THE_ONE = re.compile(
    r"\b(?:tiêu biểu|điển hình|nổi bật|nổi lên|chú ý|cuối cùng|tiếp đến|tiếp theo|kể đến|nhất"
    r"|hai|ba|tư|cả|đó"
    r"|đặc biệt|đầu tiên|quan tâm) là ?$"
)
REFERS = re.compile(r"\s*(?:này|đó|ấy|trên|nói trên|nêu trên|kia)\b")
REFERS_AND_NAMES = re.compile(r"\s*(?:này|đó|trên)?\s*(?:có tên|mang tên|tên)[^“]{0,12}")
DECOY_END = re.compile(rf"\b{heads.DECOY}(?: (?:như|là|thi đua|có tên|mang tên|số|trên))?\s*:?\s*$")
LIST_SIGN = re.compile(
    r"(?P<label>(?:(?! ảnh\b| [–-] )[^“;:.!?]){0,70}?)(?::|\b(?:như|gồm|là)\b\s*:?)\s*"
)
#: `các mô hình được đánh giá cao:`
ANNOUNCED = re.compile(
    r"(?:đánh giá cao|công nhận|ghi nhận|duy trì|nhân rộng|triển khai|ra mắt|biểu dương"
    r"|hiệu quả|sau|thực hiện"
    r"|nhắc đến|nhớ đến|nổi bật|tiêu biểu|điển hình|khen ngợi|quan tâm)\s*$"
)
#: Before the first head of a sentence: a list is announced.
INTRO = re.compile(
    r"(?:^|[.:,] ?)(?:\d+ ?[-.)] ?)?(?:\w+ ){0,12}?"
    r"(?:tiêu biểu|điển hình|nổi bật|nổi lên|đáng chú ý|có thể kể đến|kể đến|như|gồm|cách làm"
    r"|bên cạnh đó)\b[^“;]{0,60}?:"
)
CONNECTIVE = re.compile(
    r"\s*(?:\d+\s?[-.)]\s*|[-–+*•]\s*|(?:và|cùng với|cùng|hay là|hay|đến|là|như|còn|trong đó"
    r"|trong số đó|nhất là|riêng|cả|gồm|rồi|tiếp đến là|tiếp đến"
    r"|ngoài ra|bên cạnh đó)\b\s*)*"
)
OWNER_DOES = re.compile(
    rf"(?P<owner>{heads.BODY}\b[^“”,;:]{{0,90}}?)(?<!không)(?<!chưa)"
    r"(?P<does>\s*:|\s[–-]|(?: (?:thì|lại|còn|cũng|đã|đang|vừa|tiếp tục))*"
    r" (?:với|có|ra mắt|duy trì|triển khai|xây dựng|nổi bật với|được khen với|thực hiện"
    r"|vận hành|thành lập mới"
    r"|thành lập|nhân rộng|góp sức với)(?: (?:các|những|một|mới))?)\s+(?=\S)"
)
GROUP_LABEL = re.compile(rf"(?:{heads.GROUP}|{heads.MODEL})(?: \w+){{0,5}}\s*$")
DOES_END = re.compile(
    rf"\b{heads.DOES}(?: (?:thành công|hiệu quả|thêm|được|mới|tốt|có hiệu quả|lễ ra mắt|một"
    rf"|và duy trì"
    r"|và nhân rộng|các))*\s*$"
)
OWNER_OR_PLACE = re.compile(r" (?:tại|ở|của|do|trên địa bàn)\b")
OWNER_AFTER = re.compile(
    rf"(?: ?\([^()]{{0,80}}\))? (?:của|do|thuộc) (?:{heads.BODY}\b|\w+ {heads.BODY}\b)"
)
UNIT_NAMED = re.compile(
    rf"\b(?:{heads.COMMUNE}|{heads.HAMLET}|chợ|chùa|trường|đồn|công an|hội|chi hội|đoàn"
    rf"|chi đoàn|ủy ban"
    rf"|ubnd|ban|dòng họ|hợp tác xã|sở|phòng|trạm|trung tâm|công ty)\.? (?:số )?(?=(\w))"
)
LOCAL_BODY = re.compile(
    r"\b(?:hội (?:\w+ ){1,4}(?:xã|huyện|phường|tỉnh|thị trấn|thành phố|buôn|thôn|ấp)|đoàn xã"
    r"|đoàn phường"
    r"|(?:công an|ban chqs|ubnd|đảng ủy|trạm y tế) (?:xã|phường|huyện|tỉnh|thị trấn)"
    r"|nhà trường|chi bộ|chi đoàn"
    r"|(?:của|tại) (?:phường|xã|huyện|thôn|ấp|bản|trường)|hợp tác xã|hội viên|huyện đoàn"
    r"|ban quản lý|số \d+)\b"
)
PERSON = re.compile(r"\b(?:ông|bà|anh|chị|gia đình)\b")
#: `“X” - cách dân vận khéo ở xã`, `“X” là mô hình`: the name before its head.
HEAD_AFTER = re.compile(
    r"(?:\s*[-–,]\s*|[^“”,;:.]{0,60}\blà )(?:một trong những |một |tên |tên gọi của )*"
    r"(?:mô hình\b|cách (?:làm|dân vận)\b)"
)
#: A body that goes on from a name said in the title only.
BACK = re.compile(r"\bmô hình (?:này|đó|ấy|trên|nói trên|nêu trên|do|có|được|đã|ra đời|là)\b")
#: `“A” và góc học tập dưới hầm tàu`
GROUP_FIRST = re.compile(rf" {heads.GROUP} ")
#: Characters of the body in which a title's name is taken up.
TAKEN_UP: Final = 1500
#: Words of a label that no naming word ends.
LABEL_WORDS: Final = 12
#: Characters of a label that raises no doubt.
SHORT_LABEL: Final = 40
#: Times that a text about models says so.
OFTEN: Final = 3
#: Items of a list that nothing but commas divides.
LIST: Final = 3
#: Syllables of a name that has no head.
TOLD: Final = 3
ITEM_BEGINS = re.compile(r"[,;:.]\s|^\s*")
HAS = re.compile(
    rf"(?:ở |tại |riêng ở |về |lĩnh vực |mảng )?(?:{heads.BODY}|(?<=lĩnh vực )|(?<=mảng )"
    rf"|(?<=về ))\b[^“”,;:]{{0,90}}?(?<!không)(?<!chưa)(?: (?:thì|lại|còn|cũng|đã|đang|vừa"
    rf"|tiếp tục|cùng))*"
    r" (?:với|có|ra mắt|duy trì|triển khai|thực hiện|vận hành|thành lập|lập|làm"
    r"|nhân rộng|khen với|chăm chút cho|nhận việc)\s*(?:clb|câu lạc bộ|tổ|nhóm)?\s*$"
)
DECOY_IN = re.compile(rf"\b{heads.DECOY}\b")
#: `Tiêu biểu như: “A”`, `Có thể kể: “A”`, `những cái tên dễ nhớ: “A”`
NAMES_COME = re.compile(
    r"\b(?:tiêu biểu(?: như| là| có)?|điển hình(?: như| là| có)?|nổi bật(?: như| là| có)?"
    r"|có thể kể(?: đến)?|phải kể(?: đến)?"
    r"|cái tên[^“”,;.]{0,30}|cách làm[^“”,;.]{0,20}|nhất là|hơn cả là|(?:mới )?nhất là"
    r"|đó là)\s*:?\s*(?:clb|câu lạc bộ|tổ|đội|nhóm)?\s*$"
)
#: Days, funds and the like are announced without a head as well.
NO_HEAD_NO_NAME = re.compile(
    r"(?:ngày|tháng|năm|tuần|quỹ|hội|cuộc|lễ|giải|toàn|cả|người việt|tết|xuân|chương trình)\b"
)
#: `Hội Nông dân: “A”; Đoàn Thanh niên: “B”`
UNIT_COLON = re.compile(
    r"(?:^|[;.] )(?:hội|chi hội|đoàn|chi đoàn|mặt trận|công an|ban|trường|ubnd|khối|chi bộ"
    r"|đồn)\b[^“”,;:.]{0,50}:\s*$"
)
PEOPLE = re.compile(r"(?:tổ|đội|nhóm|câu lạc bộ|clb) ")
RUN_BY = re.compile(rf"\s*(?:do|của) {heads.BODY}\b[^“”;]{{0,80}}")
SYLLABLE = re.compile(r"[^\W_]+")
#: Between two quotes of one list.
AND = re.compile(r"\s*(?:[,;/]|và|hay|hoặc|cùng)?\s*(?:và\s*)?")
#: A list that a stray full stop broke goes on so.
GOES_ON = re.compile(r"\s*(?:[;,]\s*“|[;,.…]*\s*$|[;,]? (?:của|thuộc|do) )")
