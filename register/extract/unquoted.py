"""Names without quotes: where they end, and whether they are names at all."""

from __future__ import annotations

import re
from typing import Final

from register.extract import heads

#: Syllables of a name without quotes (bulletins.md 2.4: up to 36 in quotes).
FEWEST, MOST = 2, 24
#: Of one that begins like a class word and has an owner.
_OWNED_CLASS: Final = 4
#: Characters that are looked at for its end.
LONGEST: Final = 260

_PRAISED = (
    "(?:hiệu quả|thu nhập|quy mô|diện tích|nhiều|sự|tổng|ý nghĩa|tác dụng|giá trị|sức|trên|hơn|gần)"
)

#: Where a name ends, whatever follows (GUIDE.md: owner, place, clause, punctuation).
_ENDS: Final = re.compile(
    r"""
    (?P<stop>
        \s*(?: [;:!?…“”"(\[\n] | \.(?=\s|$|\.) | \s[–—-]\s | \s-(?=\w) )
      # up to the next head: `mô hình A và 2 mô hình B`, `từ mô hình A đến mô hình B`
      | \ và\ (?:\d+|một|hai|ba|bốn|năm)\ *(?=mô\ hình|$)
      | \ và\ (?=(?:"""
    + heads.BODY.replace(" ", r"\ ")
    + r""")\b[^,;:.]{0,60}\ (?:với|có)\ (?:mô\ hình|$))
      | \ và\ (?=\d[\d.,]*\ ?(?:ha|km|m2|con|cây|tấn|triệu|tỷ|tỉ|người|hộ|lao\ động|công\ trình
            |điển\ hình|phần\ việc|tổ|đội|câu\ lạc\ bộ|clb)\b)
      | \ (?:và|hay|hoặc|cùng(?:\ với)?|cho\ đến|đến|tới|với)\ ?$
      # the owner
      | \ (?:của|thuộc|do(?!\ (?:dân\ làm|dịch|thiếu|ảnh|tai|thiên|mưa|bão|lũ|đó|vậy|không)))\b
      | \ (?:trên|trong|ngoài)\ (?:địa\ bàn|toàn|cả|phạm\ vi|tỉnh|năm|tháng|quý|thời|đó|những|các\ )
      # clauses that tell about it
      | \ (?:đã|được|đang|vừa|sẽ|vẫn|cũng|nay|hiện|còn|bước\ đầu|khiến|ngay\ (?:từ|trong|sau|khi|đầu
      |giữa|cuối|cả|trước|tại|tuần|tháng|năm|ngày)|đến\ nay|ra\ đời
      |hoạt\ động
           |phát\ huy|góp\ phần|mang\ lại|đem\ lại|mang\ tên|nhằm|thu\ hút
           |ngày\ (?:càng|\d)|xuất\ hiện|lan\ (?:tỏa\ (?:ra|rộng|khắp|mạnh|tới|đến|sang)|rộng|ra
           |sang|tới|đến)|phủ\ (?:kín|khắp|\d)|giảm\ (?:được|\d|hẳn|mạnh|rõ)|tăng\ (?:lên|thêm
           |\d|từ)|quy\ tụ|tập\ hợp\ (?:\d|hơn|gần)|nhận\ được|cho\ thấy|chứng\ (?:minh|tỏ)
           |khẳng\ định|để\ lại\ (?:nhiều|dấu|ấn)|kể\ từ|tính\ đến|luôn|dần|có\ thể|làm\ cho
           |khơi\ dậy|trước\ (?:đây|đó|khi)|bởi|tuy|thì|nhưng|tạo\ (?:việc|điều|thu
           |nguồn)|đạt
           |cho\ (?:thu|hiệu|năng|lãi|kết|\d[\d.,]*|hơn|gần|trên|các|hàng)|nhờ|qua\ đó|từ\ đó
           |bắt\ đầu|trị\ giá|làm\ (?:khâu|điểm|mẫu|nòng|hạt|tiêu|trọng|đột)
           |(?:rộng|dài)\ (?=\d|hơn|gần|khoảng)
           |tổng\ |quy\ mô|diện\ tích
           |h[àằ]ng\ (?:năm|tháng|tuần|ngày)(?!\s*(?:[.,;…]|$))|này\b|nói\ trên|nêu\ trên
           |đó\b|ấy\b|như\b
           |gồm|bao\ gồm|không\ chỉ
           |hồi\ (?:năm|tháng|đầu|cuối|giữa|\d)|giúp\ \d[\d.,]*|là\b
           |vào\ (?:hoạt\ động|vận\ hành|thực\ tế|sử\ dụng|cuộc\ sống|nền\ nếp|năm|tháng|ngày
           |dịp|thứ|sáng|chiều|cuối|đầu)
           |từ\ (?:năm|tháng|ngày|đầu|cuối|khi|nhiều|\d[\d/.]*)|sau\ (?:\d+|khi)|mỗi\ (?:năm
           |tháng|tuần|hộ|người|vụ)
           |năm\ \d{4}|ra\ (?:nhiều|các|toàn|thêm|diện|khắp|\d+)
           |để\ (?:các|địa|nhân|cả|mọi|người|bà)
           |ở\ đây|tại\ đây|bị\b
           |rồi\b|bằng\ (?:nguồn|kinh\ phí|tiền|vốn|việc|cách)
           |nên\ (?:muốn|cần|đã|được|bà|các|người|hiệu|nhiều|năng|thu)
           |nâng\ tổng|với\ (?:\d[\d.,]*\w*|hơn|gần|trên|khoảng|sự|quy|tổng|diện|kinh|mục|phương
           |tinh|số|nhiều|các\ |những|mức|chủ|thông|nội)
           |có\ (?:\d[\d.,]*|"""
    + _PRAISED.replace(" ", r"\ ")
    + r""")|đi\ vào|trở\ thành|và\ (?:mô\ hình|các|nhiều|được|đã|mong|tiếp|từ)
           |nổi\ bật|tiêu\ biểu|điển\ hình|hiệu\ quả
           |(?:sớm|lớn|mới|hay)\ nhất|đầu\ tiên|duy\ nhất|tiên\ phong|rộng\ khắp|đúng\ hướng|mà
           |theo\ đó|nơi)(?=\W|$|(?<=\W))
    )
  | (?P<help>\ giúp\b(?!\ nhau|\ đỡ\ nhau))
  | (?P<at>\ (?:tại|ở)\ (?P<where>\w+))
  | (?P<commune>\ """
    + heads.COMMUNE.replace(" ", r"\ ").replace(".", r"\.")
    + r"""(?=\ ?(?:số\ )?(?P<named>\w)))
  | (?P<hamlet>\ """
    + heads.HAMLET.replace(" ", r"\ ").replace(".", r"\.")
    + r"""(?=\ ?(?:số\ )?(?P<called>\w)))
  | (?P<comma>,)
    """,
    re.VERBOSE,
)

#: Who helps in a name: `Cựu chiến binh giúp dân bản`
_PEOPLE: Final = re.compile(
    r"(?:phụ nữ|nông dân|cựu chiến binh|ccb|thanh niên|đảng viên|hội viên|đoàn viên|llvt"
    r"|bộ đội|cán bộ|chiến sĩ"
    r"|người cao tuổi|công an|dân quân|học sinh|quân dân)\b"
)
#: Not: `giúp người cao tuổi, người khuyết tật làm quen`.
_COMMA: Final = r",(?! (?:người|hộ|phụ nữ|trẻ|học sinh)\b)"
#: Whom, and no more: `gom phế liệu giúp học sinh nghèo`, but not `nuôi bò giúp hộ nghèo vươn lên`.
_HELPED: Final = re.compile(
    r" (?:phụ nữ|hội viên|học sinh|sinh viên|trẻ em|trẻ|người|hộ|đồng bào|bà con|gia đình|bạn)"
    r"(?: (?:nghèo|khó khăn|khó|neo đơn|khuyết tật|cao tuổi|già|mồ côi|dân))+"
    rf"(?=\s*(?:$|[.;:()…]|{_COMMA})"
    r"| (?:của|do|tại|ở|và|với|được|đã|đang|nhằm|để|ra đời|đến|từ|có|là|làm)\b)"
)
#: What a group is for, in a few words: `Tổ thợ hồ giúp hộ neo đơn sửa nhà`. More of them tell.
_HELPS: Final = re.compile(
    r"(?: [^\W\d_]+){1,7}?\s*(?:[.;:…(]|$"
    rf"|{_COMMA}"
    rf"| (?:của|do|thuộc|tại|ở|được|đã|và|với|nhằm|để|{heads.HAMLET}|{heads.COMMUNE})\b)"
)
#: `trả kết quả tại nhà`: how it works, no place.
_HOW = frozenset(
    (
        *("nhà", "chỗ", "quán", "giường", "bến", "vườn", "ruộng", "rẫy", "nương", "hộ", "đồng"),
        *("lớp", "cửa", "gia", "nước", "trọ", "cơ", "cộng", "nguồn"),
    )
)

#: Words that only say what sort of model it is: forms of organisation, schools of thought, fields.
_CLASS: Final = re.compile(
    r"(?:cách làm|việc làm|hàng (?:năm|tháng|tuần|ngày)"
    r"|hằng|rộng|sâu|đồng (?:bộ|loạt)|tốt|mạnh|và|tới|đến|ra"
    r"|vào|từ|nhằm|theo|gắn (?:với|kết)|bằng|học và làm|học tập và làm|nên|rất|tiên phong"
    r"|thống nhất|tạo|cấp (?:chính|ủy|xã|huyện|tỉnh)|mục|nghĩa là"
    r"|về|trong|ở|tại|của|do|khác|mới|cũ|hay|tốt|này|đó|ấy|kia|trên|đã|được|đang|sẽ|có|là|đều"
    r"|vẫn|để"
    r"|ngày (?:càng|nay|xưa|hôm|một|đó|ấy|này|đầu|\d)|như|cho(?! nhau| mượn)|tự phát|thứ|nêu|nói"
    r"|kể|giúp(?! nhau)|góp phần|không|còn"
    r"|phải|cũng|bị|vừa|thì|mà|hoạt động|nào"
    r"|tổ chức|tăng trưởng|quản trị|quản lý|chính quyền|kinh tế|phát triển|kinh doanh|sản xuất"
    r"|vận hành|đào tạo|giáo dục|dạy học|trường học|nhà nước|doanh nghiệp|công ty|tập đoàn|hợp tác"
    r"|nông nghiệp|công nghiệp|dịch vụ|du lịch|đô thị|thành phố|nông thôn mới|xã hội|văn hóa|y tế"
    r"|bệnh viện|liên kết sản xuất|liên doanh|bảo vệ môi trường|an sinh|an ninh|phòng, chống"
    r"|phòng chống"
    r"|cải cách|chuyển đổi|khởi nghiệp|chăm sóc sức khỏe|trang trại|tập thể|cá nhân|điển hình"
    r"|tiêu biểu"
    r"|hiệu quả|thiết thực|sáng tạo|cụ thể|thực tiễn|phù hợp|thí điểm|kiểu mẫu|mẫu|điểm|lớn"
    r"|nhỏ|chung"
    r"|nhân đạo|từ thiện|xanh|thông minh|số|tự quản(?: (?:về|trong|của|an|bảo|ở)\b|$)|trồng trọt$"
    r"|chăn nuôi$|thanh niên$|phụ nữ$|nông dân$|thâm canh$|chuyên canh$|nhà ở|truyền thống|hiện đại"
    r"|thu gom,? xử lý|cây trồng|vật nuôi|nông lâm|lâm nghiệp|thủy sản|ứng dụng khoa học"
    r"|khoa học"
    # of science, and mock-ups
    r"|bệnh tật|dự báo|tính toán|toán học|nghiên cứu|thống kê|mô phỏng|thí nghiệm|thực hành|kết quả"
    # forms of administration
    r"|(?:một|1) cửa|hành chính công|kiêm nhiệm|(?:bí thư|chủ tịch|trưởng) [^,;]{1,40}?"
    r" (?:đồng thời|kiêm|là)"
    # titles, and the movement
    r"|(?:xã|thôn|bản|ấp|làng|xóm|khu phố|khu dân cư|gia đình|đơn vị|cơ quan) (?:nông thôn mới"
    r"|văn hóa"
    r"|kiểu mẫu)|dân vận(?: khéo)?$"
    # what is told or thought of models
    r"|đăng ký(?= (?:mới|xây|thực|làm|là|trong|năm|đạt|từ|với|theo|đầu))|đăng ký$|triển khai"
    r"|thực hiện (?:từ|tại|ở|trong|theo|hiệu|tốt|thí|điểm|thành)|thành lập|vì|với|bởi|bị|cần|chỉ"
    r"|chưa|đòi hỏi|khi|khiến|lan tỏa|luôn|mang (?:lại|tính|đậm|tên|nhiều)"
    r"|đem lại|nếu|nhưng|nhân rộng|phát huy|rồi|sau (?:khi|này|đó)|song|tại đây|tồn tại|tuy"
    r"|trước hết"
    r"|trở|thay vì|thành công|thất bại|xuất hiện|chính là|cũ|đủ|đúng (?:hướng|nghĩa|với)"
    r"|sát(?! cánh)|hợp(?! tác)"
    r"|gần (?:dân|gũi)|bền vững|bài bản|ý nghĩa|nhân văn|độc đáo|đặc (?:biệt|sắc)|lạ|thú vị"
    r"|ấn tượng|đáng|giàu|linh hoạt|đa dạng(?! hóa)|phong phú|thực chất|thực tế|hữu ích|có ích"
    r"|tiên tiến"
    r"|tương tự|giống|riêng|chủ lực|trọng điểm|trình diễn|nòng cốt"
    # where models are sent
    r"|dự thi|(?:tham dự|tham gia|dự|đi) (?:hội|cuộc|thi|liên hoan|giải|triển lãm|trưng bày|vòng"
    r"|xét|bình chọn))\b"
)
#: Of those, what a name may begin with if its owner is said.
_MAY_BE: Final = re.compile(
    r"(?:phát triển|kinh tế|sản xuất|hợp tác|du lịch|liên kết sản xuất|bảo vệ môi trường"
    r"|nông nghiệp"
    r"|phòng chống|phòng, chống|cải cách|chuyển đổi|chăm sóc sức khỏe|trang trại|giáo dục"
    r"|dạy học|thu gom"
    r"|ứng dụng|cá nhân|an ninh|văn hóa|xanh|du lịch|tự quản|quản lý|không|cho)\b"
)
#: No item of a list begins so: it goes on telling.
_CLAUSE: Final = re.compile(
    r"(?:đã|đều|được|đang|vừa|sẽ|vẫn|cũng|nay|hiện|còn|góp phần|giúp(?! nhau)|qua|từ đó|từ khi|nhờ"
    r"|với|trong|trên|dưới"
    r"|tạo (?:việc|điều|thu|sự|nguồn)|nâng(?! bước)|mang|đem|thu hút|thu(?! gom| hồi| hái"
    r"| nhặt)|đạt|trị giá|tổng|bình quân|trung bình|mỗi"
    r" (?:năm|tháng|tuần|hộ|vụ|em|người|chị|ngày)|hàng (?:năm|tháng|tuần|ngày)|hằng|không chỉ"
    r"|đến|sau|trước|khi|nếu|vì|do"
    r"|bởi|nhằm|để|là|của|tại|ở|thuộc|năm|tháng|ngày(?! thứ| chủ)|các|những|nhiều|một số"
    r"|nhất là|trong đó|cùng|theo"
    r"|kinh phí|diện tích|quy mô|riêng|đặc biệt|gồm|có|nhận|đồng thời|ngoài ra|tuy|nhưng|song"
    r"|lãi|làm cho"
    r"|từng bước|kịp thời|thường xuyên|tiếp tục|hoàn thành|thực hiện tốt|triển khai|phát huy"
    r"|tích cực"
    r"|khoảng|(?:gần|hơn|trên) (?:\d|một|hai|nửa)|\d[\d.,]*(?: ?%| ?ha| ?km| ?m2| (?:hộ|người"
    r"|em|chị|cháu|triệu|tỷ|tỉ|đồng|thành viên|mô hình|tập thể"
    r"|cá nhân|lượt|con|lao động|xã|phường|huyện|chi|cơ sở|đơn vị|điểm|ngày công|năm|tháng|lần"
    r"|suất|điển hình|trường|kg))"
    r"|ảnh|nguồn|v\.v|vv|xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố|tp|thôn \S+$"
    r"|bản \S+$|ấp \S+$"
    r"|và nhiều|nhiều|vân vân|đó|đây|rồi|nên|mà|thì|lan tỏa|số|toàn|chưa|phải|thông qua"
    r"|gắn với|điều|việc|ông(?! bà)|bà|anh|chị"
    r"|một trong|theo đó|tổ trưởng|chủ tịch|bí thư|phó|trưởng|nói(?! không)|kể|cho(?! nhau"
    r"| mượn)|hỗ trợ \d|trao|tặng|nhân rộng|đưa (?:tổng|tỷ|tỉ|số|vào|thu)|khởi đầu)\b"
)
#: Of models, or of anything else.
_NUMBER = re.compile(r"\d+/\d+|\d[\d.,]*(?:$| (?:mô hình|tập thể|cá nhân|điển hình))")
_DECOY = re.compile(
    r"(?:phong trào|cuộc vận động|chiến dịch|chương trình|đề án|dự án|kế hoạch|nghị quyết"
    r"|chỉ thị|hội thi|cuộc thi"
    r"|phương châm|khẩu hiệu|danh hiệu|chuyên đề|công trình|phần việc|chủ đề|sản phẩm|mục tiêu"
    r"|lĩnh vực|mảng)\b"
)
#: Bodies listed, no names: `gồm: Chi bộ thôn Bãi, Hội Phụ nữ xã`.
_BODY_ALONE = re.compile(
    r"(?:chi bộ|đảng bộ|đảng ủy|chi hội|hội|đoàn|chi đoàn|công an|ubnd|ủy ban|ban|trường|htx"
    r"|hợp tác xã|công ty|doanh nghiệp"
    r"|trạm y tế|đồn|mttq|mặt trận|sở|phòng)"
    r"(?: (?!không|giúp|giữ|tự quản|bảo vệ|vận động|tham gia)[^ ]+){0,6}"
)


def is_body(phrase: str) -> bool:
    """Whether a phrase is a body and no more.

    >>> is_body("hội phụ nữ xã"), is_body("hội viên không vay nóng")
    (True, False)
    """
    return _BODY_ALONE.fullmatch(phrase) is not None


def end(masked: str, text: str, start: int, *, base: int, group: bool = False) -> tuple[int, str]:
    """Where the name that begins at `start` ends, and what ends it (a group of `_ENDS`, or "").

    `masked` is a sentence of `Written.plain`, `base` where it begins in `text`. `group`: the name's
    own head is a group or a thing, whose purpose may belong to it (`Tổ thợ hồ giúp hộ neo đơn`).
    """
    stop = min(len(masked), start + LONGEST)
    # The first word ends nothing.
    first = heads.SYLLABLE.search(masked, start, stop)
    at = first.end() if first else start
    proper = text[base + start : base + start + 1].isupper()
    people = _PEOPLE.match(masked, start) is not None
    for match in _ENDS.finditer(masked, at, stop):
        if match["help"] and (people or _HELPED.match(masked, match.end())):
            continue
        if match["help"] and group and _HELPS.match(masked, match.end(), stop):
            continue
        if match["at"] and _is_how(match, masked, text, base):
            continue
        if match["commune"] and not begins_name(text[base + match.start("named")]):
            continue
        if match["hamlet"] and (
            not begins_name(text[base + match.start("called")]) or (proper and group)
        ):
            continue
        return match.start(), match.lastgroup or ""
    return stop, ""


def is_name(phrase: str, *, owned: bool = False) -> bool:
    """Whether a phrase of `Written.plain` can be a name, not what all models of a sort are called.

    >>> is_name("nuôi ốc ruộng"), is_name("phát triển kinh tế"), is_name("hay")
    (True, False, False)
    """
    syllables = heads.SYLLABLE.findall(phrase)
    if not FEWEST <= len(syllables) <= MOST:
        return False
    if not phrase[0].isalnum() or _NUMBER.match(phrase) or _DECOY.match(phrase):
        return False
    if heads.KNOWN.fullmatch(phrase) or heads.MOVEMENT.fullmatch(phrase):
        return False
    if not _CLASS.match(phrase):
        return True
    return owned and len(syllables) >= _OWNED_CLASS and _MAY_BE.match(phrase) is not None


def tells(phrase: str) -> bool:
    """Whether a part of a list goes on telling about the name before it.

    >>> tells("giúp 17 hộ thoát nghèo"), tells("giữ trẻ mùa gặt")
    (True, False)
    """
    return _CLAUSE.match(phrase) is not None


def begins_name(letter: str) -> bool:
    """Whether a unit whose first letter this is has a name or a number."""
    return letter.isupper() or letter.isdigit()


def _is_how(match: re.Match[str], masked: str, text: str, base: int) -> bool:
    if match["where"] not in _HOW and not masked.startswith("khu dân cư", match.start("where")):
        return False
    # `tại nhà văn hóa thôn 3`, `tại bến Trạm` are places.
    after = masked[match.end() : match.end() + 30]
    following = re.match(
        r"(?:(?: dân cư)? (?:số )?\d| văn hóa| cộng đồng| ông| bà"
        r"| (?!với|có|được|gồm|cho|trên|từ|hơn|gần)\w+(?= \d))",
        after,
    )
    nearby = text[base + match.end() : base + match.end() + 12].split()
    return not following and not (nearby and nearby[0][:1].isupper())
