"""Tables: the words around a name and a unit by which the unit has, or has not, what is named.

All but two are patterns over `Written.plain`. Shapes: bulletins.md 2.5 and 2.6; each is bounded, so
that the time a text takes grows with its length only.
"""

from __future__ import annotations

import re
from typing import Final

from register.extract import heads
from vietnamese.alphabet import CAPITALS

QUOTES: Final = "“”\"'‘’«»„‟‹›"
#: What may stand between a name and its closing mark, and that mark itself.
BEFORE_CLOSING: Final = QUOTES + " .,…"
#: A closing mark, here or one further on.
CLOSES: Final = re.compile(rf"[{QUOTES}]|[^ ][{QUOTES}]| [”“\"»]")
#: What stands before a phrase that is no subject.
NO_SUBJECT: Final = re.compile(
    r"""(?:\b(?:của|tại|ở|theo|từ|về|cho|được|trên|trong|đến|tới|bởi|cùng|thuộc|với|giữa|do|bằng
    |vào|ngoài
        |toàn|các|nhiều|mỗi|từng|một\ số|khắp|những|qua|nhờ|giúp|hỗ\ trợ|vận\ động|phối\ hợp
        |tham\ mưu|giao|để
        |chỉ\ đạo|hướng\ dẫn|đề\ nghị|yêu\ cầu|tặng|khen|biểu\ dương|địa\ bàn|cấp|kết\ nghĩa|\d\d?
        |(?<!thứ\ )(?:hai|ba|bốn)
        |tham\ mưu\ cho|dự|đón|gặp|thăm
        |bí\ thư|chủ\ tịch|giám\ đốc|hiệu\ trưởng|trưởng|đại\ diện|lãnh\ đạo)\s+
      |\()$""",
    re.VERBOSE,
)
#: `A phối hợp (với) B, C và D tổ chức ra mắt`: A.
TOGETHER: Final = re.compile(
    r"[\s,]*(?:đã |vừa |sẽ |chủ động |chủ trì[,]? )*(?:phối hợp|tham mưu|cùng|kết hợp|được sự"
    r"|liên kết)\b"
)
#: The verbs (and `với`, `có`, a dash, a colon) by which a subject has the names that follow. Of
#: other verbs see `DENIES`.
DOES: Final = re.compile(
    r"""\b(?:ra\ mắt|xây\ dựng|thực\ hiện|triển\ khai|thành\ lập|lập|duy\ trì|nhân\ rộng|đăng\ ký
    |khởi\ xướng|làm
        |dựng|mở|phát\ động|tổ\ chức|cho\ ra\ đời|vận\ hành|phụ\ trách|đảm\ nhận|sáng\ lập
        |bắt\ tay|đề\ xuất|thí\ điểm
        |hình\ thành|đưa\ vào|phát\ triển|tham\ gia|quản\ lý|gây\ dựng|nghĩ\ ra|tạo\ ra|áp\ dụng
        |giữ|xây|sáng\ kiến
        |hưởng\ ứng|chọn|khánh\ thành|bàn\ giao|chủ\ trì|xây\ mới|công\ bố|tiếp\ tục|đầu\ tư|nhận
        |lắp\ đặt|vun\ đắp|theo\ đuổi|chăm\ chút|chăm\ lo|phát\ huy|thiết\ lập|nâng\ cao|gìn\ giữ
        |nuôi\ dưỡng|viết\ nên|trình\ làng|khai\ sinh|khai\ trương|bày|nghĩ|nhen|gầy|gánh|đỡ\ đầu
        |đứng\ (?:ra|chân)|để\ lại|đóng\ góp|nhân\ lên|chạy\ thử|làm\ thử|khởi\ động|mở\ đầu|gây
        |nảy\ ra|sáng\ tạo|ươm|nhóm|kiến\ tạo|tổ\ chức|cho\ ra|giữ\ (?:lửa|nếp)|ấp\ ủ|lo|chăm
        |trình\ diễn|đi\ đầu|tiên\ phong|mạnh\ dạn|tự\ hào|ghi\ danh|ghi\ tên|đảm\ đương|gửi)\b""",
    re.VERBOSE,
)
HAS: Final = re.compile(
    r"\b(?:với|có|nổi bật|nổi tiếng|ghi dấu|quen với|góp|gắn bó|được khen|bằng|lại là|gọi là"
    r"|gọi tên|đặt tên|thành tên)\b"
    # `được nhiều nơi tìm đến hỏi chuyện về mô hình`
    r"|^ (?:\([^()]{1,40}\) )?được [^,;:.]{3,60} (?:về|nhờ|bởi|qua|vì)\s+(?:mô hình\W*)?$"
    r"|[:–]\s*$|\s-\s*$"
    r"|^\s*[:–-]\s[^,:–-]{0,40}$|^\s*thì\W*$"
)
#: The words between belong to something else.
BREAKS: Final = re.compile(
    r"""[;!?]|\.\s|\b(?:cho\ biết|cho\ hay|khẳng\ định|nhấn\ mạnh|chia\ sẻ|đánh\ giá|ghi\ nhận
    |(?<!được\ )công\ nhận|(?<!được\ )khen\ thưởng
        |(?<!được\ )biểu\ dương|(?<!được\ )tuyên\ dương|tôn\ vinh|tặng|trao|bình\ chọn|thăm
        |kiểm\ tra|phê\ duyệt
        |là\ (?:một\b(?!\ trong\ (?:những|các|số)\ (?:đơn\ vị|địa\ phương|cơ\ sở|xã|chi))
        |đơn\ vị(?!\ (?:đi\ đầu|tiên\ phong|đầu\ tiên|dẫn\ đầu|điểm)))
        |thông\ tin(?=\ (?:về|rằng|thêm)|:)
        |kể|(?<!lắng\ )nghe|nói(?!\ không)|tham\ quan|học\ tập|(?:sơ|tổng)\ kết(?!\ \w+\ (?:năm
        |tháng)\ (?:thực\ hiện
        |triển\ khai|xây\ dựng))|cuộc\ vận\ động|theo\ mô\ hình)\b""",
    re.VERBOSE,
)
#: Neither a verb of making nor one of having, but no subject of it does it: who praises, visits,
#: funds or judges a model; nor one of a model that only serves: tại, nhờ, theo mô hình.
DENIES: Final = re.compile(
    r"""\b(?:khen|ghi\ nhận|động\ viên|biểu\ dương|vinh\ danh|biết|thấy|nghe|xem|thích|muốn|mong
    |học|chấm|xét|loại|bị|dừng|ngừng|giải\ thể|khép|yêu\ cầu|đề\ nghị|chỉ\ đạo|hướng\ dẫn
    |ban\ hành|hỗ\ trợ|tài\ trợ|tuyên\ truyền|giám\ sát|khảo\ sát|đón|dẫn|quan\ tâm|cấp|duyệt
    |quyết\ định|đưa\ tin|viết|nhắc|tin|hiểu|hỏi|báo\ cáo|họp|hội\ nghị|hội\ thảo|tọa\ đàm|quay
    |giới\ thiệu|theo|thuộc|so\ với|trước|khỏi|phản\ đối|là|cho\ rằng|tiếp\ nhận|đến|chứng\ kiến)\b
    |\b(?:tại|ở|từ|nhờ|qua|về|của|trong|trên|cùng|cho)\s+(?:\w+\ ){0,2}(?:mô\ hình\W*)?$""",
    re.VERBOSE,
)
LONGEST_CLAUSE: Final = 130
#: What may stand before the subject of a clause: chị em, còn, mới đây; mấy chú trong.
CLAUSE_BEGINS: Final = re.compile(
    r"""[\s*+•“"'-]*(?:(?:còn|riêng|và|rồi|nay|mới\ đây|cũng|thế\ là|thì|như|khi|song|nhưng|vậy\ mà
    |ngoài\ ra|bên\ cạnh\ đó|cùng\ với\ đó|không\ chỉ\ vậy|đặc\ biệt|điển\ hình|tiêu\ biểu|là|có
    |ông|bà|cô|chú|anh|chị|bác|cụ|già|chính|chị\ em|bà\ con|các\ cụ|anh\ em|các|mấy|cán\ bộ
    |hội\ viên|tập\ thể|đội\ ngũ|cô\ trò|lại
    |thầy\ cô|hôm\ nay|sáng\ nay|vừa\ qua|gần\ đây|trước\ đó|từ\ đó|nhờ\ đó|cũng\ từ\ đó|để|mà
    |trước\ đó\ ít\ lâu|sau\ đó|đến\ nay|hiện\ nay|hiện|năm\ (?:19|20)\d\d|lập\ tức|tương\ tự
    |đây\ là\ (?:năm|lần|tháng)\ (?:thứ\ )?\w+|ở\ đây|tại\ đây|trong\ đó|\d\d?[.)])\s+)*$""",
    re.VERBOSE,
)
#: `mấy chú trong Tổ …`, `các hội viên của Hội …`: they are the unit.
MEMBERS: Final = re.compile(
    r"""\b(?:chú|anh|chị|em|cụ|bác|cô|ông|bà|già|người|thành\ viên|hội\ viên|đoàn\ viên|đảng\ viên
    |cán\ bộ|chiến\ sĩ|thầy|trò|học\ sinh|giáo\ viên|đơn\ vị|cơ\ quan|tập\ thể|lực\ lượng)
    (?:\ (?!có|đã|được|làm)\w+){0,2}\ (?:của|trong|thuộc|ở|bên)\ (?:\w+\ )?$""",
    re.VERBOSE,
)
#: Said of the unit before it: … , chủ nhân mô hình “X”; … là đơn vị khởi xướng mô hình “X”.
MAKER: Final = re.compile(
    r"""\s*(?:[,–-]|là|chính\ là)\s*(?:(?:chính\ |cũng\ |đều\ )?là\ )?
    (?:chủ\ nhân|tác\ giả|cha\ đẻ|(?:(?:một\ trong\ )?(?:những\ )?(?:đơn\ vị|tập\ thể|nơi
    |địa\ phương|(?P<person>người|hộ)
    |chi\ hội|cơ\ sở)\ )(?:đầu\ tiên\ |mạnh\ dạn\ |sớm\ )?(?:áp\ dụng|làm|bắt\ tay|khai\ sinh
    |khởi\ nguồn|ra\ đời|xây\ dựng|khởi\ xướng|sở\ hữu|đi\ đầu
    |tiên\ phong|dẫn\ đầu|duy\ trì|thực\ hiện|có))\b[^.;:]{0,40}$""",
    re.VERBOSE,
)
#: `Mô hình của Hội Phụ nữ xã mang tên “X”`.
ITS_MODEL: Final = re.compile(
    r"""(?P<many>\b(?:các|những|nhiều|\d+|một\ số|trong|số)\ )?\b(?:mô\ hình|cách\ làm|sáng\ kiến
    |việc\ làm|tổ|câu\ lạc\ bộ|clb)(?:\ (?!của|do|thuộc)\w+){0,3}\ (?:của|do|thuộc|bởi)\ $""",
    re.VERBOSE,
)
#: Behind whoever has several: what they are.
ITS_MODELS_ARE: Final = re.compile(r"(?: \w+){0,8}? ?(?:như|gồm|là|:)")
#: `Với mô hình “X”, Hội Phụ nữ xã đã`: who does it, stands behind.
FRONTED: Final = re.compile(
    r"""(?:^|[.;:]|\n)[\s*+•“"'-]*
    (?:(?:\w+\ ){0,5}?(?:với|bằng|thông\ qua|mà\ có|từ|nhờ(?:\ có|\ vào)?|bên\ cạnh|ngoài)
    |(?:(?:qua|sau)\ (?:hơn\ |gần\ )?(?:\d+|một|hai|ba|nhiều)\ (?:năm|tháng)\ |để\ |nhằm\ )?
    (?:qua|thực\ hiện|triển\ khai
    |duy\ trì|xây\ dựng|vận\ hành|gắn\ với))
    \b\s*(?:(?:việc|các|những|một|hai|ba|\d+)\ ){0,2}(?:(?:mô\ hình|cách\ làm|câu\ lạc\ bộ|clb|tổ)\b
    [^,;.:]{0,40})?\W*$""",
    re.VERBOSE,
)
#: `Tác giả mô hình “X” là`
MAKER_OF: Final = re.compile(
    r"\b(?:chủ nhân|tác giả|cha đẻ|đơn vị (?:\w+ ){1,3}?|người (?:\w+ ){1,3}?)"
    r"(?: ?của)?\s*(?:mô hình\W*)?$"
)
MAKER_IS: Final = re.compile(r"\s+(?:chính |cũng |không ai khác )?là\s+")
#: `của Hội như: CLB “X”`
LABEL: Final = re.compile(r"(?:clb|câu lạc bộ|nhóm|tổ|đội|hội quán)")
LABELLED: Final = re.compile(r"\bmô hình $")
#: `đại diện Hội Nông dân xã chia sẻ kinh nghiệm xây dựng mô hình`
SHARES: Final = re.compile(
    r"\s*(?:đã |cũng )?(?:chia sẻ|trao đổi|giới thiệu|báo cáo|trình bày|tham luận)(?: về)?"
    r" (?:kinh nghiệm|cách làm|kết quả|hiệu quả|quá trình)(?: (?:trong|về|khi|của))?"
    r"(?: (?:việc|xây dựng|thực hiện|triển khai|duy trì|nhân rộng|vận hành|và))*\s+mô hình\W*"
)
#: `khen Đoàn xã với mô hình`: nor is who is praised for one.
PRAISED: Final = re.compile(
    r"\b(?:khen|khen thưởng|biểu dương|tuyên dương|tôn vinh|vinh danh|ghi nhận)(?: đối với| cho)? $"
)
PRAISED_WITH: Final = re.compile(r" (?:với|có|vì|về|bởi|nhờ) (?:các |những |\d+ )?mô hình\W*$")
#: `UBND xã giao Đoàn xã làm mô hình`: who does it is no mere object.
ENTRUSTED: Final = re.compile(
    r"\b(?:giao|phân công|giao việc|giao nhiệm vụ|chỉ đạo|hướng dẫn)(?: cho)? $"
)
BEHIND_FRONTED: Final = re.compile(
    r"\s*,\s*(?:(?:(?:đến|hiện|tới) nay|nay|hiện|hằng năm|hàng năm|mỗi năm|(?:trong )?năm \d{4}"
    r"|vừa qua|(?:những|mấy|\d+) năm qua|từ đầu năm|thời gian qua|ngoài ra)\b,?\s*)?"
)
DID: Final = re.compile(
    r"\s*(?:,[^,;.]{2,60},\s*)?(?:cũng |còn |nay |đều )*(?:phát động|triển khai|xây dựng|thực hiện"
    r"|ra mắt|thành lập|đã|vừa|đang|vận động|giúp|tổ chức|lấy"
    r"|góp"
    r"|huy động|thu|tập hợp|phân công|hướng dẫn|tuyên truyền|lắp|làm|xây|gom|trồng|hỗ trợ|kêu gọi"
    r"|phối hợp|duy trì|cử|bố trí|giữ|chia|mở|đưa|đến|trao|tặng|thăm|nhận|xóa|kết nối)\b"
)
#: Brackets and places behind a unit, which say where it is.
CHAIN: Final = re.compile(
    r"(?:\s*\([^()\n]{2,60}\)|\s*,\s*(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn"
    r"|ấp|bản|xóm|buôn|khu phố|tổ dân phố|tp\.?|đặc khu)\s[^,;:.()“”\"–]{2,28}(?=[,:(–]|\s-\s))+"
)
#: `có nhiều mô hình hay, tiêu biểu như`: whose they are is not said.
AMONG: Final = re.compile(
    r"mô hình.*\b(?:tiêu biểu|điển hình|trong đó|nổi bật (?:là|có|như|nhất)|nổi lên|như|có thể kể"
    r"|đáng chú ý|trong số)\b"
)
LISTED: Final = re.compile(r":\s*$|\bcác mô hình\b")
COUNTED: Final = re.compile(r"\b(?:\d+|hai|ba|bốn|năm|nhiều|một số) (?:\w+ )?mô hình\b")
#: `Dưới sự chỉ đạo của Huyện ủy, thôn Đầm đã thành lập`: the place is not the Huyện ủy's.
UNDER: Final = re.compile(
    r"(?:^|[.;:“”\n]\s*)(?:được|dưới|với|nhờ|trước|theo|thực hiện|từ) (?:sự )?[^,.;:]{2,50}? của\s$"
)
LONGEST_LEAD: Final = 80
DOES_NOW: Final = re.compile(
    r"\s+(?:đã|vừa|đang|cũng|mạnh dạn|xây dựng|ra mắt|thành lập|triển khai)\b"
)
CELL: Final = re.compile(r"(?:chi bộ|chi đoàn|chi hội|tổ hội)\b")
BODY_OF_CELLS: Final = re.compile(r"(?:đảng bộ|đảng ủy|đoàn|hội)\b")
BY_ITS_WAY: Final = re.compile(r"\btheo (?:(?!mà |và |có )\w+ ){0,2}mô hình|\btừ mô hình")
PEOPLE_OF: Final = re.compile(
    r"(?:(?<=\w)\s|^)(?:[A-ZĐ][\w&-]*[A-ZĐ]|lãnh đạo|cán bộ|dân|ngành|viên|niên|sinh|binh|thư|tịch"
    r"|trưởng|nữ"
    r"|hộ|con|người|lượng|đội|đại biểu|giáo|quan|khối|chiến sĩ|cấp|khu vực|vị|ban)\s$"
)
HIGH: Final = re.compile(r"^(?:hội|đoàn thanh niên)$|\b(?:huyện|tỉnh|thành phố|thị xã|quận|ủy)\b")
#: `12 mô hình “X”`: a count of one name.
COUNT_OF_ONE: Final = re.compile(r"\b\d[\d.]*\s+(?:mô hình|câu lạc bộ|tổ)\W*$")
LONGEST_BEFORE: Final = 170
LONGEST_AFTER: Final = 150
#: Right behind the name.
OF: Final = re.compile(
    r"""\s*(?:\([^()\n]{1,90}\)\s*)?
    (?:,[^“”",;:.]{1,60}(?=,\s*là\b)|(?:dài|rộng|gồm)\ [^“”"\s;:]{1,12}(?=\s))?[,:–-]?\s*
    (?:(?:đây\ |vốn\ |đều\ |\.\s*đây\ )?(?:là\ )?
    (?:(?:một|1)\ (?:trong\ (?:(?:những|các|số|\d+)\ ){1,2})?)?
    (?:tên\ )?(?:mô\ hình|cách\ làm|sáng\ kiến
    |sản\ phẩm|phần|phần\ việc|việc|ý\ tưởng|công\ sức)\s+
    (?:(?:hay|mới|riêng|chung|tiêu\ biểu|điển\ hình|nổi\ bật|hiệu\ quả|thiết\ thực|đầu\ tiên|điểm
    |sáng\ tạo|độc\ đáo|quen\ thuộc)
    \ ,?\ ?){0,3})?
    (?P<all>(?:đều|cả\ hai|cùng|tất\ cả)\s+)?(?:là\s+)?
    (?P<how>của|thuộc|do|mà)\s+(?:chính\s+|tập\ thể\s+|riêng\s+)?""",
    re.VERBOSE,
)
#: Between names of one list, and no more.
LISTS: Final = re.compile(r"\s*(?:,|và|cùng|cùng với|, và)\s*(?:các\s+)?(?:mô hình\s*)?")
BRACKET: Final = re.compile(r"\s*\((?:của\s+|do\s+)?")
#: Of a bracket: what it holds, part by part.
BRACKET_PART: Final = re.compile(
    r"(?:(?<=\()|[;,]\s*|\s[-–]\s)(?:của |do |thuộc |đơn vị |ở |tại )?"
)
LONGEST_BRACKET: Final = 220
HAMLET: Final = re.compile(rf"{heads.HAMLET}\b")
DIRECT: Final = re.compile(r"\s*(?:[–-]\s+|:\s+)?")
BY: Final = re.compile(
    r"(?:\s+(?:tại|ở|trên địa bàn)\s[^,.;:“”\"()]{2,50}?)?\s*,?\s*(?:này\s+)?"
    r"(?:(?:đã\s+)?(?:ra đời|hình thành|ra mắt|thành lập)\b[^,.;:“”\"]{0,40}?(?:,|\svà)\s+)?"
    r"(?:đã\s+|vừa\s+|đang\s+|hiện\s+|cũng\s+|tiếp tục\s+|luôn\s+|vẫn\s+|đều\s+)*được\s+"
)
#: `được Đảng ủy xã giao cho Hội CCB xã thực hiện`: who does it stands behind who gives the task.
GIVES_TO: Final = re.compile(
    r"\s*(?:tin tưởng )?(?:giao|phân công|giao nhiệm vụ|giao trách nhiệm)(?: cho)?\s+"
)
RUNS: Final = re.compile(
    r"[^.;“”\"]{0,40}?\b(?:triển khai|thực hiện|xây dựng|thành lập|ra mắt|duy trì|phát động"
    r"|vận hành|khởi xướng|đảm nhận|đảm nhiệm|đảm đương|làm chủ|làm nòng cốt|chủ trì|đứng ra"
    r"|đề xuất"
    r"|tổ chức|đưa vào|áp dụng|phụ trách|nhân rộng|(?<!chọn )làm|lập"
    r"|chọn(?! (?:là|làm|để|giới thiệu|tham gia|vào|đi|báo cáo))|nghĩ ra|bày ra|g(?:ây|ầy) dựng"
    r"|dựng"
    r"|đăng ký|nhen|nhóm|khai sinh|sáng lập|quản lý|đỡ đầu|gánh"
    r"|(?<!ghi )(?<!công )(?<!tiếp )(?<!đón )(?<!xác )nhận|lo|chạy|nuôi dưỡng|giữ|vun đắp"
    r"|khởi động|sáng kiến|chăm|bảo trợ|điều hành|tự quản|thí điểm)\b"
)
#: Between a name and a later `của`: for whom, where, since when.
TELLS: Final = re.compile(
    r"\s*(?:,\s*)?(?:dành cho|cho\b|về\b|trong\b|với\b|tại\b|ở\b|trên\b|gắn\b|ra đời|thành lập"
    r"|năm\b|từ\b|\(|hỗ trợ|nhằm)"
)
#: ra đời khi ông Ba hiến đất; bắt nguồn từ ý tưởng của chị Tư.
BEGAN_WHEN: Final = re.compile(
    r"[”“\"'’»]?\s*(?:(?:đã|được|vừa|chính thức|tình cờ|cũng) )*(?:ra đời|xuất hiện"
    r"|hình thành|thành lập|xây dựng|ra mắt|triển khai|bắt đầu|bắt nguồn|xuất phát|khởi nguồn"
    r"|khởi đầu|nảy ra|nhen lên|nhen nhóm|có từ|chào đời"
    r"|được gợi)\b"
    r"[^.;:“”\"]{0,60}?(?:\b(?:khi|lúc|từ ngày|hồi|từ hôm)|\btừ (?:việc|chuyện|khi|lúc"
    r"|(?:ý tưởng|sáng kiến|ý nghĩ|suy nghĩ|trăn trở|mong muốn|tấm lòng|cách làm) của)"
    r"|\b(?:theo|từ|nhờ) (?P<idea>(?:ý tưởng|sáng kiến|đề xuất|tham mưu) của))\s+"
)
VERB: Final = re.compile(
    r"\b(?:được|đã|có|là|mang|thu hút|nhận|góp|đang|vừa|vẫn|cũng|khi|đạt|theo|sự|qua|số|của các"
    r"|của người)\b|[;.!?:]"
)
LATER_OF: Final = re.compile(r"\b(?:của|do)\s+")
ENDS_CLAUSE: Final = re.compile(r"[;.!?:]|\s[-–]\s")
#: Between a unit and `mô hình`: cũng không đứng ngoài: mô hình; , mô hình.
HAS_BEFORE_HEAD: Final = re.compile(r"(?::|\s[–-])\s*(?:(?:các|là|có|với)\s+)?mô hình\W*$")
#: `xã Suối Vàng (mô hình “X”)`
IN_BRACKET: Final = re.compile(r"\s*\((?:có |với )?(?:các )?mô hình\W*")
COMMA_MODEL: Final = re.compile(r"\s*,\s*(?:với )?(?:các )?mô hình\W*")
AND: Final = re.compile(r"\s*,?\s*(?:và|cùng|cùng với)\s+")
#: A place doesn't run what it only holds: it must begin its clause.
CAPITAL_PLACE: Final = re.compile(r"(?:^|[,;:(–-]|\b(?:và|còn|nay|riêng|thì|rồi|cũng))\s*$")
OTHERS_IN: Final = re.compile(r"\b(?:các|nhiều|những) (?:mô hình|đơn vị|địa phương)\b")
#: Thôn Bãi's name without its type, as the first words of a clause.
BARE_NAME: Final = re.compile(
    r"[\s*+•-]*(?:(?:Còn|còn|Riêng|riêng|Và|và|Nay)\s)?"
    rf"(?P<name>[{CAPITALS}]\w+(?:[ -][{CAPITALS}]\w+){{1,3}})(?=[\s,])"
)
#: Of before and after 2025; in `Written.plain`'s spelling.
PROVINCES: Final = frozenset(
    """an giang,bà rịa,vũng tàu,bà rịa - vũng tàu,bạc liêu,bắc giang,bắc kạn,bắc ninh,bến tre
    bình dương,bình định,bình phước,bình thuận,cà mau,cao bằng,cần thơ,đà nẵng,đắk lắk
    đắk nông,điện biên
    đồng nai,đồng tháp,gia lai,hà giang,hà nam,hà nội,hà tĩnh,hải dương,hải phòng,hậu giang
    hòa bình,hưng yên,khánh hòa,kiên giang,kon tum,lai châu,lạng sơn,lào cai,lâm đồng,long an
    nam định,nghệ an,ninh bình,ninh thuận,phú thọ,phú yên,quảng bình,quảng nam,quảng ngãi
    quảng ninh,quảng trị,sóc trăng,sơn la,tây ninh,thái bình,thái nguyên,thanh hóa
    thừa thiên huế,huế,tiền giang,trà vinh,tuyên quang,vĩnh long,vĩnh phúc,yên bái""".replace(
        "\n    ", ","
    ).split(",")
)
PLACE_HAS: Final = re.compile(
    r"\s+(?:(?:thì|còn|cũng|lại|đã|vừa|đang|nay|hiện)\s+)*(?:có|với|nổi bật với|ra mắt|xây dựng"
    r"|duy trì|triển khai|thực hiện|thành lập|lập|đăng ký|góp)\b"
)
#: Nobody is said to do it: Từ đó, mô hình “X” ra đời.
COMES_BY_ITSELF: Final = re.compile(
    r"[\s*+•“\"'-]*(?:\w+(?: \w+){0,4},? )?(?:một |các |chính )?(?:mô hình|câu lạc bộ|clb|tổ)\W*"
    r"(?:\w+ ){0,3}\W*$"
)
BEGINS: Final = re.compile(
    r"\s*,?\s*(?:được |đã |vừa |cũng |từ đó |chính thức |bắt đầu |thế là |như thế )*(?:ra đời"
    r"|hình thành"
    r"|ra mắt|thành lập|xây dựng|bắt đầu|có từ|bắt nguồn|khai sinh|triển khai|nhen lên|đi vào)\b"
)
PRONOUN: Final = re.compile(
    r"(?:^|[\s,])(?P<who>anh|chị|ông|bà|cô|cụ|chú|vợ chồng \w+|gia đình)\s+(?=(?:đã|vừa|bèn|quyết"
    r"|mạnh dạn|bắt tay"
    r"|xây dựng|làm|lập|mở|dựng|duy trì|thực hiện|tự|đứng|triển khai|chuyển|đầu tư|còn|cũng|là|có"
    r"|phát triển)\b)"
)
OF_A_PERSON: Final = re.compile(
    r"(?:gia đình |hộ |vợ chồng )?(?:ông|bà|anh|chị|em|cụ|cô|chú|bác|một hộ|một người|hộ dân)\b"
)
#: In later sentences, of a name said before: `mô hình này`, and whose it is.
REFERENCE_BY: Final = re.compile(
    r"""(?:được\ biết,\ |theo\ đó,\ )?(?:(?:đây|đó)\ (?:chính\ |cũng\ )?là\ )?
    (?:một\ (?:trong\ những\ )?)?
    (?:mô\ hình|cách\ làm|sáng\ kiến)(?:\ (?:này|trên|đó|ấy|nói\ trên))?
    (?:\ (?:được|vốn|là|mô\ hình|cách\ làm|sáng\ kiến|hình\ thành|ra\ đời|hay|mới))*\ (?P<how>do
    |của)\ """,
    re.VERBOSE,
)
#: `mô hình “X” giữ được nghề; mô hình do Hội Phụ nữ xã thành lập`
REFERS_LATER: Final = re.compile(r"[;,]\s(?=(?:đây là )?mô hình (?:này |trên )?(?:do|của)\s)")
#: `Đơn vị thực hiện: Hội Cựu chiến binh ấp 2`, as in forms.
IN_A_FORM: Final = re.compile(
    r"(?:đơn vị|cơ quan|tập thể|tổ chức)"
    r"(?:,? (?:thực hiện|chủ trì|đăng ký|xây dựng|phụ trách|triển khai)){0,2}\s*:\s*"
)
THIS_MODEL: Final = re.compile(
    r"\bmô hình (?:này|nói trên|trên|đó|ấy|kể trên|vừa kể|(?:trong|ở) (?:tên|tựa|tít|đầu đề"
    r"|tiêu đề)"
    r"(?: bài)?)\b"
)
