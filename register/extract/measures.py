"""What a number of models measures, by the words that govern it. Shapes: bulletins.md 5.2 and 5.6.

The words stand in front of the number (đăng ký mới 38 mô hình) or behind its noun (120 mô hình đăng
ký). Both are looked for in a short stretch that `counts` or `governing` cuts out.
"""

from __future__ import annotations

import re
from typing import Final

from register.model import Measure


def _written(*words: str) -> str:
    """One pattern of these, whose spaces are any white space."""
    return "|".join(words).replace(" ", r"\s")


#: Of praise, in front of what is praised or behind it; so people are counted at all.
_PRAISES: Final = _written(
    "khen thưởng|khen tặng|khen ngợi|ngợi khen|biểu dương|tuyên dương|tôn vinh|vinh danh",
    "xướng tên|nêu gương|suy tôn|trao thưởng|tặng thưởng|phát thưởng",
    "(?:tặng|trao|trao tặng|tặng thưởng|đón nhận|nhận|truy tặng|cấp|thưởng) (?:tặng )?(?:giấy khen"
    "|bằng khen|thư khen|cờ thi đua|cờ|kỷ niệm chương|biểu trưng|huy hiệu|phần thưởng)",
    "giấy khen|bằng khen|thư khen|khen",
)
#: What a verb in front says. `xây dựng` counts only where nothing is built but models: it also
#: begins areas (xây dựng Đảng).
_FRONT_VERBS: Final = (
    (
        Measure.ENDED,
        _written(
            "(?:cho |phải |tạm |buộc )?(?:ngừng|ngưng|dừng)(?: lại| hẳn| hoạt động)?|giải thể"
            "|giải tán|chấm dứt|loại bỏ|khép lại|đóng cửa|khai tử|xóa sổ|xoá sổ|(?:xóa|gạch) tên",
            "loại(?= ?$)",
            "loại (?:khỏi|ra)|(?:phải|mạnh dạn|kiên quyết|đã|bị) loại|thu hồi|dẹp(?: bỏ| bớt)?",
            "(?:xóa|hủy|cắt|gạt|rút|mạnh dạn|kiên quyết|đành|phải|đã) bỏ|bỏ (?:bớt|đi|hẳn|dở)",
            "(?:đưa|rút) (?:ra )?khỏi danh sách",
            "(?:không|chẳng) còn (?:hoạt động|hiệu quả|phù hợp|duy trì)(?: được)?",
            "không (?:duy trì|giữ) được",
        ),
    ),
    (
        Measure.REGISTERED,
        _written(
            "đăng k[ýí](?: thực hiện| xây dựng| triển khai)?|ghi danh|ghi tên|báo danh",
            "trình lên|gửi lên|(?:nộp|lập|gửi) hồ sơ",
        ),
    ),
    (
        Measure.RECOGNISED,
        _written(
            "công nhận|bình xét|thẩm định|xét công nhận|nghiệm thu|phê duyệt|xét duyệt|chuẩn y"
            "|chứng nhận|gật(?: đầu)?|duyệt|chấm đạt|(?:đủ|đạt) (?:tiêu )?chuẩn",
        ),
    ),
    (
        Measure.REPLICATED,
        _written(
            "nhân rộng|nhân ra(?: diện rộng)?|nhân (?:lên )?thành|nhân bản|lan tỏa|lan toả|lan rộng"
            "|mở rộng"
        ),
    ),
    (
        Measure.KEPT_UP,
        _written(
            "duy trì|giữ (?:vững|lại|được|nếp|gìn)|gìn giữ|nuôi dưỡng|bảo tồn|trụ (?:lại|được|vững)"
            "|(?:còn )?sống (?:khỏe|khoẻ|được|sót)|(?:vẫn |còn )+hoạt động|đứng vững",
            "(?:tiếp tục|vẫn) (?:thực hiện|triển khai|vận hành|giữ|làm)",
        ),
    ),
    (
        Measure.BUILT,
        _written(
            "xây dựng|xây mới|xây|ra mắt|thành lập|triển khai|xuất hiện|hình thành|cho ra đời",
            "ra đời|khai sinh|trình làng|gây dựng|gầy dựng|tạo dựng|tạo lập|tạo ra|kiến tạo|dựng"
            "|sáng lập|sáng tạo|khởi (?:dựng|xướng|tạo)|phát triển|lập|thực hiện|vun trồng",
            "(?:gây|gầy|mở|làm|gắn|bày|nhen|nhóm|sinh|nảy|đẻ|ươm|trồng)(?= (?:thêm|mới|được|ra|lên"
            "|nên|nở|phải|ít|tối))",
            "gầy|đưa vào (?:hoạt động|vận hành)|bắt tay (?:làm|xây dựng)|(?:làm |chạy )?thí điểm",
        ),
    ),
    (Measure.COMMENDED, _PRAISES),
)
#: Verbs that join a measure and say none.
_NO_MEASURE: Final = _written(
    "tiếp nhận|phát hiện|bồi dưỡng|tiếp tục|tham mưu|tổ chức|củng cố|chỉ đạo|lựa chọn|chọn"
    "|rà soát|vận động|hướng dẫn|hỗ trợ|giúp đỡ|theo dõi|quan tâm|bình chọn|kiện toàn|nâng cao"
)
_FRONT: Final = {f"v{number}": measure for number, (measure, _) in enumerate(_FRONT_VERBS)}
_VERB: Final = "|".join(
    [f"(?P<v{number}>{words})" for number, (_, words) in enumerate(_FRONT_VERBS)]
)
_ANY_VERB: Final = "|".join([words for _, words in _FRONT_VERBS] + [_NO_MEASURE])
#: Words between the verb and its number that say nothing.
_FILL: Final = (
    r"\s(?:"
    + _written(
        "được|mới|thêm|tiếp|nữa|thực hiện|thành công|cho|là|cả thảy|tổng cộng|tổng số|lên|từ|tất cả"
        "|các|riêng|tặng|đạt|danh hiệu|và khen thưởng|lượt|chỉ|số|vào|ra|nên|lại|của|đúng|vỏn vẹn"
        "|đồng loạt|bước đầu|hẳn|bản|yêu cầu|kết quả|(?:cho )?(?:đến|tới)(?: nay| giờ| hôm nay)?"
        "|tốt|ổn định|thường xuyên|nền nếp|có hiệu quả|hiệu quả|được hơn|trong năm|năm nay|liền"
        "|ít nhất|tối thiểu|có"
    )
    + ")"
)
#: Verbs joined into one: xây dựng và nhân rộng; thẩm định, công nhận; đăng ký xây dựng.
_CHAIN: Final = re.compile(
    rf"(?<!\w)(?:{_ANY_VERB})(?:{_FILL}){{0,3}}"
    rf"(?:(?:,|\svà|,\svà|\s-|\sđể)?\s(?:từng\sbước\s)?(?:{_ANY_VERB})"
    rf"(?:{_FILL}){{0,3}}){{0,3}}\s?:?\s?$"
)
_VERB_IN: Final = re.compile(rf"(?<!\w)(?:{_VERB})(?!\w)")
#: Another time that is compared with, without `so với`.
_THEN: Final = _written(
    "(?:cùng kỳ|cùng thời điểm|thời điểm|kỳ trước|năm trước|năm ngoái|năm (?:19|20)\\d\\d|năm học"
    "|nhiệm kỳ|giai đoạn|quý|tháng|đầu (?:năm|nhiệm kỳ)|hồi|trước)"
)
#: tăng 24; so với cùng kỳ tăng thêm 24; tăng so với năm 2022 là 24; nhiều hơn cùng kỳ 3; kém năm
#: 2021 đúng 7. `tăng lên 13` is a total.
_CHANGE: Final = re.compile(
    rf"""
    (?<!\w)(?:
      (?P<more> tăng | (?:nhiều|cao|đông|nhỉnh)\s(?:hơn|thêm) | (?:hơn|vượt)(?=\s{_THEN}) | dôi\sra
              | nhích\sthêm )
    | (?P<less> giảm | (?:ít|thấp|kém)\s(?:hơn|đi) | (?:kém|thua)(?=\s{_THEN}) | hụt )
    )
    (?:\s(?:thêm|được|ròng|khoảng|đi|bớt))?
    (?:\s(?:so\svới|{_THEN})(?:\s[^,;.()]{{1,50}}?)?(?:\s(?:là|đúng|tới|đến|những|thêm|khoảng)|:)?)?
    \s?(?:đúng\s|tới\s|những\s)?$
    """,
    re.VERBOSE,
)
_MORE: Final = re.compile(r"(?<!\w)(?:nhiều|cao)\s$")
_FEWER: Final = re.compile(r"(?<!\w)(?:ít|thấp)\s$")
_THAN_BEFORE: Final = re.compile(r"(?<!\w)(?:thêm|vượt)\s$")
#: Words that make a count one of its own, without any measure.
_THERE_ARE: Final = re.compile(
    r"(?<!\w)(?:"
    + _written(
        "có|hiện có|gồm có|tổng số|tổng cộng|lên|lên tới|lên đến|còn|đạt|với|trong|trong số"
        "|trong tổng số|nâng tổng số|là|có tới|có tổng số|có tổng cộng|có thêm|được"
        "|kiểm tra(?: lại)?|xem|lựa chọn|chọn|gom|gộp|cộng|tính ra|gánh|góp|đóng góp|thừa hưởng"
        "|tiếp quản|quản lý|theo dõi|hiện hữu|rà soát|khảo sát|thống kê|ghi nhận|vận hành|chiếm"
        "|giới thiệu|tiếp nhận|chuyển giao|vỏn vẹn|chừng|tồn tại"
    )
    + r")(?:\s(?:được|thêm|tới|đến|tổng số|tổng cộng|tất cả|các|lại|chỉ|là|ra|cả|vỏn vẹn"
    r"|đúng))*\s?$"
)

#: What a participle behind the noun says, in the order in which they are tried at one place.
_BEHIND_WORDS: Final = (
    (
        Measure.ENDED,
        _written(
            "ngừng|ngưng|(?:phải |tạm |bị |đã |cho )?dừng|giải thể|giải tán|chấm dứt|khép lại"
            "|đóng cửa|đắp chiếu|lãng quên|trên giấy|xin rút|tan rã|rơi rụng|chết yểu|mai một"
            "|tàn lụi|đổ vỡ|thất bại|phá sản|xóa sổ",
            "(?:bị|phải|đã|đành|buộc phải|tự|cho|được) (?:tự )?(?:bỏ|dẹp|loại|đóng|gạch|xóa|rút|cắt"
            "|thu hồi|hủy|đưa (?:ra )?khỏi)",
            "bỏ(?= (?:dở|cuộc|ngang|lửng|hoang)|\\s?$)|(?:ra )?khỏi danh sách|không trụ",
            "(?:không|chẳng) còn (?:phát huy )?(?:hiệu quả|tác dụng|phù hợp|hoạt động|duy trì"
            "|sống)",
            "(?:không|khó) (?:thể )?(?:duy trì|giữ|trụ)(?: nổi| được| lại)?|không hoạt động",
            "(?:kém|không) (?:có |đạt |phát huy |mang lại )?(?:hiệu quả|tác dụng)",
        ),
    ),
    (
        Measure.EXEMPLARY,
        _written(
            r"(?:công nhận|chọn|lựa chọn|bình chọn|đánh giá|xếp loại|bình xét|suy tôn)"
            r"(?: \w+){0,5}? (?:là|làm)(?: \w+){0,3}? (?:điển hình|tiêu biểu|xuất sắc)",
            "điển hình|tiêu biểu|xuất sắc|nổi bật|nổi trội|kiểu mẫu|tiên tiến|mẫu mực|điểm sáng",
        ),
    ),
    (
        Measure.RECOGNISED,
        _written(
            "công nhận|bình xét|thẩm định đạt|đạt thẩm định|nghiệm thu|phê duyệt|xét duyệt|chuẩn y",
            "(?:đạt|đáp ứng|đủ) (?:được )?(?:các )?(?:yêu cầu|(?:tiêu )?chuẩn|tiêu chí)"
            "|được (?:duyệt|chấm|thông qua)|chứng nhận|đạt(?= ?$)",
        ),
    ),
    (
        Measure.REGISTERED,
        _written(
            "đăng k[ýí](?: thực hiện| xây dựng| triển khai)?|ghi danh|ghi tên|trình lên|nộp hồ sơ"
        ),
    ),
    (
        Measure.EFFECTIVE,
        _written(
            "hiệu quả|phát huy (?:tốt |được |rõ )?(?:tác dụng|vai trò)|tác dụng (?:tốt|rõ)",
            "(?:hoạt động|vận hành|chạy|làm|làm ăn|phát huy|thực hiện) (?:rất |khá )?(?:tốt|đều"
            "|êm|trơn tru|nền nếp|ổn định)",
            "(?:loại|đánh giá|xếp) tốt|có chất lượng|chất lượng tốt|thiết thực",
        ),
    ),
    (
        Measure.REPLICATED,
        _written(
            "nhân (?:ra )?(?:diện )?rộng|nhân ra|nhân bản|nhân lên|được (?:\\w+ ){0,3}(?:lan tỏa"
            "|lan toả"
            "|học theo|làm theo|áp dụng rộng rãi|phổ biến)|lan (?:sang|ra|rộng|tỏa (?:sang|ra))"
        ),
    ),
    (
        Measure.KEPT_UP,
        _written(
            "duy trì|giữ (?:vững|nếp|lại)|được giữ|bám rễ|tiếp tục (?:thực hiện|triển khai"
            "|vận hành|hoạt động)|(?:vẫn|còn|sống)(?: còn)? (?:sống|khỏe|khoẻ|được"
            "|trụ|tồn tại|hoạt động|đứng vững)(?: khỏe| khoẻ)?|trụ (?:lại|vững|được)|tồn tại",
        ),
    ),
    (Measure.COMMENDED, _PRAISES),
    (
        Measure.BUILT,
        _written(
            "(?:được|mới|vừa|vừa mới) (?:xây dựng|thực hiện|dựng|lập|làm|mở|nhen|gầy|bày|vun"
            "|nhóm|tạo)"
            "|(?:gây|gầy|tạo|khởi) dựng|tạo lập|khai sinh|trình làng|chào đời",
            r"xây dựng(?= (?:mới|được|có|từ|trong|năm)| ?$| \d)"
            "|triển khai|ra mắt|thành lập|ra đời|hình thành|xây mới|lập mới|làm mới",
        ),
    ),
)
_BEHIND: Final = {f"b{number}": measure for number, (measure, _) in enumerate(_BEHIND_WORDS)}
_PARTICIPLE: Final = re.compile(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<b{number}>{words})" for number, (_, words) in enumerate(_BEHIND_WORDS))
    + r")(?!\w)"
)
#: Words from which on a clause tells why, and no measure any more.
_TELLS: Final = re.compile(
    r"(?<!\w)(?:để|nhằm|góp phần|giúp|(?:mang|đem) lại(?! hiệu quả)|nhưng|song|vì|do (?:không"
    r"|thiếu|chưa|trùng)"
    r"|trong đó|gồm|bao gồm"
    r"|hướng (?:tới|đến|vào)|gắn với|tập trung|như|so với|bằng(?! khen)|tạo(?! dựng| lập)"
    r"|trong khi|qua đó|từ đó|nhờ|bởi|khiến)(?!\w)"
)
#: chưa được công nhận; được đề nghị khen thưởng.
_DENIED: Final = re.compile(
    r"(?:chưa|không|chậm)(?:\s(?:được|có|phát huy|đạt|thật sự|thực sự|thật|mang lại|đem lại"
    r"|hoạt động|thường xuyên|kịp|thể|hề|từng))*\s$"
)
_PROPOSED: Final = re.compile(
    r"(?:đề nghị|đề xuất|xem xét|(?<!vào )diện|cần|chờ|đủ điều kiện)(?:\s\w+){0,3}\s$"
)
#: Two participles joined are one: the first counts.
_JOINS: Final = re.compile(r"\s?(?:,|và|,\svà)\s(?:được\s|đã\s|từng\sbước\s)?$")
_LONGEST_FRONT: Final = 100


def in_front(text: str) -> Measure | None:
    """The measure of a number by the words right in front of it. `text` ends where it begins.

    >>> in_front("huyện đăng ký mới "), in_front("xây dựng và nhân rộng "), in_front("toàn xã có ")
    (<Measure.REGISTERED: 'registered'>, <Measure.BUILT: 'built'>, None)
    >>> in_front("tiếp nhận và duy trì "), in_front("so với cùng kỳ tăng ")
    (<Measure.KEPT_UP: 'kept_up'>, <Measure.INCREASE: 'increase'>)
    """
    text = text[-_LONGEST_FRONT:]
    if change := _CHANGE.search(text):
        return Measure.INCREASE if change["more"] else Measure.DECREASE
    if chain := _CHAIN.search(text):
        return _first(chain[0])
    return None


def begins(text: str) -> int | None:
    """Where the verbs begin that govern a number right behind `text`; None: there are none.

    >>> begins(" và được công nhận ")
    9
    """
    cut = max(0, len(text) - _LONGEST_FRONT)
    if match := _CHANGE.search(text, cut) or _CHAIN.search(text, cut):
        return match.start()
    return None


def somewhere_in_front(text: str) -> Measure | None:
    """The last verb of a clause whose number doesn't follow at once."""
    found = None
    for match in _VERB_IN.finditer(text[-_LONGEST_FRONT:]):
        if not _OPENS_AREA.match(text[-_LONGEST_FRONT:], match.end()):
            found = _FRONT[match.lastgroup or ""]
    return found


#: xây dựng Đảng, phát triển kinh tế, thực hiện phong trào: nothing is counted there.
_OPENS_AREA: Final = re.compile(
    r"\s(?:đảng|hệ thống|nông thôn|đô thị|đời sống|chính quyền|gia đình|công sở|đội ngũ|kinh tế"
    r"|du lịch"
    r"|phong trào|công tác|tốt|kế hoạch|nhiệm vụ|chỉ thị|nghị quyết|cuộc|cải cách|quy chế|văn"
    r"|nếp|và|thi)"
)


def other_verb(text: str) -> bool:
    """Whether a verb that says no measure stands in a text: nâng cao, củng cố."""
    return _OTHER_VERB.search(text) is not None


_OTHER_VERB: Final = re.compile(
    rf"(?<!\w)(?:{_NO_MEASURE}|"
    + _written("nâng|kiểm tra|chấn chỉnh|điều chỉnh|khảo sát|thăm|chuyển|đánh giá|bổ sung")
    + r")(?!\w)"
)


def stands_alone(text: str) -> bool:
    """Whether the words in front make it a count of its own: có, hiện có, với, tổng số."""
    return _THERE_ARE.search(text[-_LONGEST_FRONT:]) is not None


def is_change(text: str, *, behind: str) -> Measure | None:
    """`nhiều hơn 24 mô hình so với`, `thêm 24 mô hình so với`: what in_front can't see.

    `text` ends where the number's qualifier begins.
    """
    if _MORE.search(text[-12:]):
        return Measure.INCREASE
    if _FEWER.search(text[-12:]):
        return Measure.DECREASE
    if _THAN_BEFORE.search(text[-12:]) and behind.lstrip().startswith("so với"):
        return Measure.INCREASE
    return None


def behind(text: str) -> Measure | None:
    """The measure of a number by what follows its noun; `text` is that, to the end of its clause.

    TOTAL: a measure is denied (chưa được công nhận), so it has none at all.

    >>> behind(" đăng ký thực hiện"), behind(" đăng ký được Huyện ủy công nhận")
    (<Measure.REGISTERED: 'registered'>, <Measure.RECOGNISED: 'recognised'>)
    >>> behind(" được công nhận là điển hình cấp tỉnh"), behind(" của các xã")
    (<Measure.EXEMPLARY: 'exemplary'>, None)
    """
    if tells := _TELLS.search(text):
        text = text[: tells.start()]
    found: Measure | None = None
    end = 0
    for match in _PARTICIPLE.finditer(text):
        measure = _BEHIND[match.lastgroup or ""]
        before = text[: match.start()]
        if _DENIED.search(before[-30:]) and measure is not Measure.ENDED:
            found = found or Measure.TOTAL
        elif _PROPOSED.search(before[-40:]) and measure is not Measure.ENDED:
            pass
        elif not (
            found and found is not Measure.TOTAL and _JOINS.fullmatch(text[end : match.start()])
        ):
            found = measure
        end = match.end()
    return found


def heading(text: str) -> Measure | None:
    """What a list counts by the words before its colon: `số mô hình được công nhận gồm:`.

    >>> heading("chia theo lĩnh vực, số mô hình được công nhận gồm: kinh tế ").value
    'recognised'
    """
    match = _HEADING.search(text) or _MOST.search(text)
    return behind(match["what"]) if match else None


_HEADING: Final = re.compile(
    r"(?<!\w)(?:tổng\s)?số\s(?:mô\shình)?(?P<what>[^.;:\d]{2,60}?)(?:\sgồm|\slà|\scó|,|:|$)"
)
#: Các đơn vị đăng ký nhiều là
_MOST: Final = re.compile(
    r"(?<!\w)(?:đơn vị|địa phương|nơi|huyện|xã|phường|cơ sở)\s"
    r"(?P<what>[^.;:\d]{2,60}?\s(?:nhiều|cao|khá)(?:\snhất)?)"
    r"\s(?:là|gồm|như|có)"
)


def _first(chain: str) -> Measure | None:
    match = _VERB_IN.search(chain)
    return _FRONT[match.lastgroup or ""] if match else None


#: Words that praise people; without one, groups and persons aren't counted.
PRAISE: Final = re.compile(rf"(?<!\w)(?:{_PRAISES})(?!\w)")
#: … unless it was for something else than movements.
FOR_ELSE: Final = re.compile(
    r"(?<!\w)(?:cứu\shộ|cứu\snạn|cứu\sngười|khắc\sphục\shậu\squả|thiên\stai|bão|lũ|phá\sán"
    r"|chuyên\sán|truy\sbắt"
    r"|hội\sthi|cuộc\sthi|giải\s(?:nhất|nhì|ba|thưởng)|hội\sthao|thể\sthao|văn\snghệ|hiến\smáu"
    r"|tuyển\squân"
    r"|giao\squân|thu\sngân\ssách|nộp\sthuế|phòng,?\schống\sdịch|covid|học\ssinh\sgiỏi|đại\shội"
    r"|bầu\scử|an\stoàn\slao\sđộng|(?:công\stác|nghĩa\svụ)\sthuế|thu\sthuế|giải\sđua|kỳ\sthi"
    r"|năm\shọc"
    r"|kinh\sdoanh\sgiỏi|chữa\scháy|phòng\scháy|điều\stra|vụ\sán|bắt\sgiữ|nhường\scơm|từ\sthiện"
    r"|ủng\shộ|quy\schế\sdân\schủ|qcdc|tài\strợ|nhà\stài\strợ|lao\sđộng\sgiỏi|khuyến\shọc|vận\sđộng\sviên)(?!\w)"
)
