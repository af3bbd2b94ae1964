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

MODEL = re.compile(rf"\b{heads.MODEL}\b")
LABEL = re.compile(
    r"(?:\s+(?:dân vận khéo|thí điểm|điểm|mẫu|mới|hay|tiêu biểu|điển hình|nổi bật|khéo"
    r"|sáng tạo|hiệu quả"
    r"|(?:có|mang|với) tên(?: gọi)?(?: là)?(?! (?:gọi|là)\b)(?=\s+[^\s“:,.;])"
    r"|thiết thực|(?:tự quản|kinh tế)(?=\s*[“:])|về anqp|cấp (?:tỉnh|huyện|xã|thành phố|cơ sở"
    r"|ủy)|năm \d{4})\b"
    r"|\s+thứ (?:nhất|hai|ba|tư|năm|sáu|bảy) là\b)*\s*"
)
#: `mô hình Dân vận khéo với tên gọi: Giúp dân gặt lúa`
CALLED = re.compile(
    r"\s*(?:với|có|mang|lấy) (?:tên(?: gọi)?|nội dung)(?: là)?\s*:?\s+(?=[^\s“:,.;])"
)
#: Right before the quotes: they hold a name.
NAMING = re.compile(
    r"(?:\b(?:(?:với|có) nội dung(?: là)?|mang tên|có tên|tên|tên gọi|lấy tên|đặt tên là|đặt tên"
    r"|gọi là|(?<!cũng )(?<!coi )(?<!xem )(?<!giống )(?<!hệt )(?<!tựa )(?<!kiểu )như"
    r"|như là|gồm|gồm có|tham gia"
    r"|là|sau|đó là|trong đó có|kể đến|tiêu biểu|điển hình|nổi bật|cụ thể)\s*:?|:)\s*$"
)
TELLING = re.compile(
    r"[.!?]|\b(?:đã|được|đang|sẽ|góp phần|giúp|đạt|là|có|của|do|tại|ở|vừa|nhằm|để|mang lại"
    r"|đem lại|trở thành|cho"
    r"|giống (?:như|với|hệt)|tương tự|này|đó|trên|nêu|phải|chỉ|không|cần|còn|khi|mà|với|thì|nên)\b"
    r"|\bvà\s*$"
)
_ABROAD: Final = (
    "thế giới|châu (?:âu|á|phi|mỹ|úc)|phương tây"
    "|singapore|nhật bản|hàn quốc|trung quốc|thái lan|malaysia|indonesia|philippines|campuchia"
    "|ấn độ|israel|hoa kỳ|anh quốc|hà lan|thụy điển|thụy sĩ|phần lan|đan mạch|na uy|australia"
    "|new zealand|canada|đài loan|hồng kông|liên xô|cuba|brazil|bangladesh"
)
#: Nobody runs it yet, or nobody here.
PROPOSED = re.compile(
    r"\b(?:đề xuất|kiến nghị|gợi ý|giải pháp)\b"
    r"(?![^,;:.]*\b(?:nhân rộng|duy trì|công nhận|khen thưởng) (?:các |những )?$)[^,;:.]{0,40}$"
    r"|\b(?:đề nghị|kiến nghị|khuyến nghị|nên|cần|sẽ)\b[^,;:.]{0,30}?\b(?:nghiên cứu|xem xét"
    r"|tham khảo|học theo)(?: \w+){0,3} $|\bnghiên cứu(?: các| những| một| về)? $"
    r"|\b(?:đặt mục tiêu|phấn đấu|mục tiêu đến|hướng (?:tới|đến))\b[^,;:.]{0,50}$"
    r"|\bsẽ thí điểm(?: các| một)? $|\bấp ủ\b[^;:.]{0,40}$"
    r"|(?<!quyết )(?<!nhất )(?<!xác )(?<!quy )(?<!khẳng )định (?:làm|mở|xây dựng|áp dụng) $"
    # of the wide world
    r"|\b(?:nhiều|các|một số|những|mỗi) (?:nước|quốc gia)\b(?! (?:muốn|đến|khen|xin))[^,;:.]{0,50}$"
    rf"|\b(?:ở|tại|như) (?:{_ABROAD})\b[^;:.]{{0,30}}$"
    # for show
    r"|\btrưng bày(?: (?:tại|ở) [^,;:.]{1,30})?(?: còn| có)?(?: các| những| \d+)? $"
    r"|\blấy ý kiến\b[^,;:.]{0,20} về $"
    # of planners of towns
    r"|\bquy hoạch\b[^;:.]{0,50}$|\bcấu trúc (?:trong|theo) $"
    r"|\b(?:dự kiến,?|(?:chuẩn bị|nghiên cứu|xem xét|dự kiến|đề nghị) (?:áp dụng|ứng dụng))"
    r"(?: (?:các|những|một))? ?$"
    r"|\b(?:muốn|nếu) (?:áp dụng|ứng dụng|triển khai|thực hiện|xây dựng|thí điểm|có)"
    r"(?: (?:các|những|một|thêm))? ?$"
    r"|\b(?:chưa|không) có(?: (?:các|những|một))? ?$"
)
#: `đây là mô hình hay`, and `nổi bật là mô hình trồng ném`
IS = re.compile(r"\blà(?: một)? ?$")
IS_THE_ONE = re.compile(
    r"\b(?:tiêu biểu|điển hình|nổi bật|nổi lên|chú ý|cuối cùng|tiếp đến|tiếp theo|kể đến|nhất"
    r"|hai|ba|tư|cả|đó"
    r"|đặc biệt|đầu tiên|quan tâm) là ?$"
)
REFERS = re.compile(
    r"\s*(?:này|đó|ấy|trên(?! (?:địa bàn|đường|tuyến|sông|biển|đồi|đất|đồng|ruộng|cát|toàn|khắp|các"
    r"|cả|vùng))|nói trên|nêu trên|kia)\b"
)
REFERS_AND_NAMES = re.compile(r"\s*(?:này|đó|trên)?\s*(?:có tên|mang tên|tên)[^“]{0,12}")
DECOY_END = re.compile(rf"\b{heads.DECOY}(?: (?:như|là|thi đua|có tên|mang tên|số|trên))?\s*:?\s*$")
LIST_SIGN = re.compile(
    r"(?P<label>(?:(?! ảnh\b| [–-] )[^“;:.!?]){0,70}?)(?::|\b(?:như|gồm|là)\b\s*:?)\s*"
)
#: `các mô hình được đánh giá cao:`
ANNOUNCED = re.compile(
    r"(?:đánh giá cao|công nhận|ghi nhận|duy trì|nhân rộng|triển khai|ra mắt|biểu dương"
    r"|hiệu quả|sau|thực hiện"
    r"|đi vào (?:cuộc sống|nền nếp)|ra đời|nhắc đến|nhớ đến"
    r"|nổi bật|tiêu biểu|điển hình|khen ngợi|quan tâm)\s*$"
)
#: Words that announce names, in a sentence or in the paragraph before bullets.
_ANNOUNCING: Final = (
    "tiêu biểu|điển hình|nổi bật|nổi lên|đáng chú ý|cách làm|sáng kiến|việc làm|cái tên"
)
#: Before the first head of a sentence: a list is announced.
INTRO = re.compile(
    r"(?:^|[.:,] ?)(?:\d+ ?[-.)] ?)?(?:\w+ ){0,12}?"
    rf"(?:{_ANNOUNCING}|(?:có thể )?kể đến|như|gồm|bên cạnh đó)\b[^“;]{{0,60}}?:"
)
#: A sentence that announces a list without `mô hình`, and a paragraph that does so.
ANNOUNCES = re.compile(r"\b(?:cách làm|sáng kiến|việc làm (?:hay|tốt)|cái tên|cách dân vận)\b")
ANNOUNCES_BULLETS = re.compile(
    rf"\b(?:{_ANNOUNCING}|{heads.MODEL}|có thể kể|dưới đây|như sau)\b[^.]*:\s*$"
)
#: Nobody has done it yet.
PLANS = re.compile(
    r"\b(?:nhiệm vụ|thời gian tới|giải pháp|phương hướng|phấn đấu|mục tiêu|yêu cầu|đề nghị|tới đây"
    r"|kiến nghị|cần (?:tập trung|tiếp tục|làm))\b"
)
BULLET = re.compile(r"\s*(?:[-–—+*•●▪]|\d{1,2} ?[.)/-](?!\d)|[a-zđ][.)])\s*")
#: Behind an item of bullets: whose it is.
BULLET_OWNER = re.compile(
    rf"\s*(?:\((?:lĩnh vực|{heads.UNIT}|{heads.COMMUNE}|{heads.HAMLET})\b|[–-] ?(?:{heads.UNIT}"
    rf"|{heads.COMMUNE}|{heads.HAMLET})\b|,? ?(?:của|do|thuộc|tại|ở) )"
)
BULLET_UNIT = re.compile(
    rf"(?:{heads.UNIT}|{heads.COMMUNE}|{heads.HAMLET})\b"
    rf"(?:(?!\((?:{heads.UNIT}|lĩnh vực)\b)[^“”:;.]){{0,90}}?(?::|\s[–-]| với| có)\s+"
)
#: What is told of models behind a colon, without naming them.
NO_LIST = re.compile(
    r"\b(?:điểm|bài học|lý do|điều|khó khăn|hạn chế|kinh nghiệm|kết quả|nội dung|yếu tố|nghĩa"
    r"|rằng|yêu cầu|vấn đề|câu hỏi|tiêu chí|nguyên tắc|lĩnh vực)\b[^,]{0,25}$"
)
#: What a colon leads to are terms of a model, no models.
TERMS = re.compile(
    r"\b(?:tiêu chí|tiêu chuẩn|nội dung|nhiệm vụ|yêu cầu|mục tiêu|nguyên tắc|quy định|cam kết"
    r"|quy trình|điều kiện)\b[^,:;]{0,30}$"
)
#: An item of a list that says whose it is.
ITEM_OWNED = re.compile(
    rf"[^“”;:.]{{3,80}}? (?:(?:của|do|ở|tại) (?:{heads.DOER}|{heads.COMMUNE}|{heads.HAMLET})\b"
    rf"|\((?:{heads.UNIT}|{heads.COMMUNE}|{heads.HAMLET})\b)"
)
CONNECTIVE = re.compile(
    r"\s*(?:\d+\s?[-.)]\s*|[-–+*•]\s*|(?:và|cùng với|cùng|hay là|hay|đến|là|như|còn|trong đó"
    r"|trong số đó|nhất là|riêng|cả|gồm|rồi|tiếp đến là|tiếp đến"
    r"|ngoài ra|bên cạnh đó)\b\s*)*"
)
OWNER_DOES = re.compile(
    rf"(?P<owner>{heads.BODY}\b[^“”,;:]{{0,90}}?)(?<!không)(?<!chưa)"
    r"(?P<does>\s*:|\s[–-]|(?: (?:thì|lại|còn|cũng|đã|đang|vừa|tiếp tục))*"
    r" (?:với|có(?! (?:thể|lẽ|khi)\b)|ra mắt|duy trì|triển khai|xây dựng"
    r"|nổi bật với|được khen với|thực hiện"
    r"|vận hành|thành lập mới|nghĩ ra|bày ra|đỡ đầu|giữ nếp|dựng|mở|cho ra đời|chọn|trình làng"
    r"|gây dựng|gầy dựng|nhận|đăng ký|khởi xướng|cho chạy thử|góp mặt với"
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
UNIT_BRACKET = re.compile(
    rf"\s*\((?:tại |ở |của |do )?(?:{heads.UNIT}|{heads.COMMUNE}|{heads.HAMLET})\b"
)
UNIT_NAMED = re.compile(
    rf"\b(?:{heads.COMMUNE}|{heads.HAMLET}|chợ|{heads.UNIT})\.? (?:số )?(?=(\w))"
)
LOCAL_BODY = re.compile(
    r"\b(?:(?:hội|đoàn|công đoàn|chi hội|chi bộ|đảng ủy|đảng bộ|khối|ban|trạm|mặt trận|công an|ubnd"
    r"|ban chqs|trạm y tế)(?: \w+){0,4}?"
    r" (?:xã|phường|huyện|tỉnh|thị trấn|thành phố|buôn|thôn|ấp|bản"
    r"|trường)"
    r"|nhà trường|chi bộ|chi đoàn|(?:của|tại) (?:phường|xã|huyện|thôn|ấp|bản|trường)|hợp tác xã"
    r"|hội viên|huyện đoàn|ban quản lý|số \d+)\b"
)
PERSON = re.compile(r"\b(?:ông|bà|anh|chị|gia đình)\b")
#: `“X” - cách dân vận khéo ở xã`, `“X” là mô hình`: the name before its head.
HEAD_AFTER = re.compile(
    # `“X”, cái tên do các chị đặt, là mô hình`
    r"(?:\s*[-–,]\s*|(?:,[^“”,;:.]{1,60},)?[^“”,;:.]{0,60}\blà )"
    r"(?:(?:một|1) trong (?:(?:số|những|các|hai|ba|bốn|năm|sáu|\d+) )*|một |tên |tên gọi của )*"
    # `“kim chỉ nam” là mô hình “X”` names X
    r"(?:mô hình\b(?!(?: \w+){0,3} ?“)|cách (?:làm|dân vận)\b)"
)
#: `được coi là mô hình “kiềng ba chân”`: a comparison, if it is written small.
LIKENED = re.compile(
    r"\b(?:coi|xem|ví|gọi) (?:như )?(?:là )?(?:một )?$"
    r"|\b(?:coi|xem|ví|gọi) [^,;:.“”]{1,40} (?:là|như) (?:một )?$"
)
#: `mô hình “đột phá khẩu” này không phù hợp`: so is that.
DEMONSTRATED = re.compile(r"\s*(?:này|đó|ấy|kiểu này)\b")
#: Whose it is, right behind a name: somebody here, wherever it is told.
OWNED = re.compile(
    r"(?: ?\([^()]{0,80}\))? (?:của|do|thuộc) "
    rf"(?:{heads.BODY}|{heads.PERSON}|gia đình|hộ|{heads.COMMUNE}|{heads.HAMLET})\b"
)
#: Whose it is, if it is nobody's here: other countries', or of somebody who sells it.
#: Or a mock-up.
ELSEWHERE = re.compile(
    r"[^,;:.“”]{0,40} (?:được|đang|do) (?:\w+ ){0,4}?trưng bày\b|"
    r"[^“”,;:.]{0,20} (?:của|ở|tại|từ|do) (?:(?:một số|các|nhiều|những|mỗi) )?"
    r"(?:(?:quân đội|chính phủ|hải quân|không quân|cảnh sát) )?"
    rf"(?:nước (?:ngoài|bạn|này|khác)|các nước|mỗi nước|quốc gia|{_ABROAD}"
    # Đức Thọ, Nga Sơn and Mỹ Lộc are districts here.
    r"|(?:mỹ|anh|pháp|đức|nga|úc|nhật)(?=\s*(?:[.,;:)…]|$|(?:và|đã|được|vào|từ) ))"
    r"|hãng|tập đoàn|thương hiệu|[a-z]\w{1,30}\.(?:vn|com|net|org))(?!\w)"
)
#: `gắn bảng “tố giác tội phạm”`: what is written there.
WRITTEN_ON = re.compile(
    r"\b(?:gắn|treo|dán|đặt|lắp|cắm|căng|in|ghi|kẻ)(?: (?:các|những|một|tấm|thêm))* "
    r"(?:bảng|biển|băng rôn|pa nô|áp phích|tờ rơi|chữ|dòng chữ)(?: \w+)?\s*$"
)
#: It began: `mô hình bán trú dân nuôi được hình thành`.
BEGAN = re.compile(
    r" (?:đã |vừa |mới |chính thức )*(?:được (?:hình thành|thành lập|ra mắt|ra đời|khởi xướng)"
    r"|ra đời|ra mắt)\b"
)
#: A body that goes on from a name said in the title only.
BACK = re.compile(
    r"\bmô hình (?:này|đó|ấy|trên|nói trên|do|có|được|đã|ra đời|là|trong (?:tên|tiêu đề|đầu đề))\b"
)
#: `“A” và góc học tập dưới hầm tàu`
GROUP_FIRST = re.compile(rf" {heads.GROUP} ")
#: Characters of the body in which a title's name is taken up.
TAKEN_UP: Final = 1500
#: Words of a label that no naming word ends.
LABEL_WORDS: Final = 12
#: Characters of a label that raises no doubt.
SHORT_LABEL: Final = 40
#: Characters behind a name without a head in which others are listed with it.
LISTED_NEAR: Final = 400
#: Characters that say what a bulletin is about.
LEAD: Final = 500
#: What such a bulletin says there.
MOVEMENT_SAID = re.compile(r"\b(?:dân vận khéo|công tác dân vận)\b")
#: Sentences in which names are taken up.
SOON: Final = 2
#: Times that a text about models says so.
OFTEN: Final = 3
#: Items of a list that nothing but commas divides.
LIST: Final = 3
DECOY_IN = re.compile(rf"\b{heads.DECOY}\b")
PEOPLE = re.compile(r"(?:tổ|đội|nhóm|câu lạc bộ|clb) ")
RUN_BY = re.compile(rf"\s*(?:do|của) {heads.BODY}\b[^“”;]{{0,80}}")
#: Between two quotes of one list.
AND = re.compile(r"\s*(?:[,;/]|và|hay|hoặc|cùng)?\s*(?:và\s*)?(?:\d[\d.]* )?")
#: A list that a stray full stop broke goes on so.
GOES_ON = re.compile(r"\s*(?:[;,]\s*“|[;,.…]*\s*$|[;,]? (?:của|thuộc|do) )")
