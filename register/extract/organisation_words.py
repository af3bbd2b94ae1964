"""Tables: the words that names of organisations, places and persons are made of.

In small letters and in the spelling of `Written.plain`. The heads and their kinds stand in
organisation_kinds.tsv.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, cast

from register.model import OrganisationKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WORD: Final = re.compile(r"[^\W_]+")
How = Literal["-", "+", "^"]
Words = tuple[str, ...]


def _these(words: str) -> frozenset[str]:
    """A set of single words, divided by space."""
    return frozenset(words.split())


def _those(texts: str) -> frozenset[str]:
    """A set of texts of one word or several, divided by bars and lines."""
    return frozenset(text.strip() for text in re.split(r"[|\n]", texts) if text.strip())


#: Type words of places inside an organisation's name; only names and numbers follow them.
PLACE_TYPES: Final = _these(
    "xã phường huyện quận tỉnh thôn xóm bản ấp buôn làng khóm khối nóc plei sóc phum bon tổ chợ"
    " đường hẻm kiệt ngõ phố bến tp tx tt p q h kp tdp kdc khu cụm đảo vùng đội xứ"
)
LONG_PLACE_TYPES: Final = _those("""
    thị trấn|thị xã|thành phố|khu phố|khu vực|khối phố|tiểu khu|đặc khu|chung cư|khu tái
    tổ dân phố|khu dân cư|cụm dân cư
    """)
#: xã hội is no commune, bản thân no hamlet, tổ chức no group.
OTHER_WORDS: Final = {
    "xã": frozenset({"hội", "viên"}),
    "bản": frozenset({"thân", "sắc", "đồ", "tin", "lĩnh", "cam", "ghi", "làng", "chất", "quyền"}),
    "làng": frozenset({"nghề", "xóm", "quê", "bản", "văn", "giềng"}),
    "tổ": frozenset({"chức", "quốc", "tiên", "trưởng", "phó", "ấm", "viên", "ong"}),
    "khu": frozenset({"công", "nhà", "đất", "rừng", "sản", "du", "di", "đô", "trọ", "kinh", "bếp"}),
    "đường": frozenset({"dây", "lối", "làng", "giao", "xá", "đi"}),
    "phố": frozenset({"đi", "cổ", "phường"}),
    "tỉnh": frozenset({"táo", "ngộ", "lộ", "đoàn"}),
    "thôn": frozenset({"nữ", "quê", "làng"}),
    "khối": frozenset({"lượng", "đại", "dân", "thi", "tài", "đoàn"}),
    "đội": frozenset({"ngũ", "hình", "viên", "trưởng", "văn", "bóng"}),
    "xóm": frozenset({"làng", "giềng"}),
    "vùng": frozenset({"cao", "sâu", "xa", "quê", "biển", "đất", "ven", "giáo"}),
    "cụm": frozenset({"từ", "thi"}),
    "huyện": frozenset({"ủy", "đoàn"}),
    "hội": _these("nghị trường họp thi thảo nhập tụ viên đàm chợ diễn làng xuân chứng quán phí"),
    "phòng": _these("chống ngừa học tránh bệnh trọ cháy thủ ngủ ban chữa họp khách"),
    "trường": _these("hợp"),
    "ban": _these("hành đầu ngày đêm bố mai tặng phát sơ nhạc"),
    "trạm": _these("bơm xăng dừng biến thu"),
    "đồn": _these("đại điền"),
    "đài": _these("tưởng hoa loan"),
    "nhóm": _these("họp"),
    "viện": _these("trợ phí dẫn cớ"),
    "lớp": _these("học người trẻ"),
    "sở": _these("hữu tại thích dĩ"),
    "cục": _these("bộ diện gạch"),
    "kho": _these("hàng thóc lúa gạo tàng bãi"),
    "tộc": _these("người trưởng"),
    "hạt": _these("giống gạo lúa điều cà thóc"),
}
#: chăm sóc is no hamlet, văn bản neither: what they end with.
ENDS_A_WORD: Final = {
    "sóc": _these("chăm săn"),
    "bản": _these("văn cơ căn kịch bài nguyên biên phiên tài sao dịch ấn xuất"),
    "đoàn": _these("tập sum phái kết"),
    "hội": _these("xã cơ lễ vũ đại quốc giáo"),
    "tổ": _these("cải thủy đất"),
    "đội": _these("quân bộ"),
}
#: Words of fields that a unit's name is made of; lower case or with a capital.
TERMS: Final = _those("""
    phụ nữ|nông dân|cựu chiến binh|thanh niên|thiếu niên|người cao tuổi|chữ thập đỏ|biên phòng
    quân sự|công an|mặt trận|tổ quốc|việt nam|dân vận|tự quản|dân cư|hành chính công
    phục vụ hành chính công|nông nghiệp|nông nghiệp và môi trường
    nông nghiệp và phát triển nông thôn|phát triển nông thôn|giáo dục|giáo dục và đào tạo
    đào tạo|y tế|văn hóa|văn hóa và thông tin|thông tin|văn hóa, thông tin và thể thao
    văn hóa, thể thao và truyền thông|văn hóa, thông tin, thể thao và du lịch|văn hóa, thể thao
    văn hóa, thông tin|văn hóa - thông tin - thể thao|dịch vụ tổng hợp|dịch vụ công
    thể thao và du lịch|văn hóa, thể thao và du lịch|văn hóa, khoa học và thông tin
    văn hóa - xã hội|khoa học và công nghệ|tài nguyên và môi trường
    lao động, thương binh và xã hội|nội vụ|tư pháp|tài chính|tài chính - kế hoạch|công thương
    xây dựng|xây dựng đảng|kinh tế|kinh tế và hạ tầng|kinh tế, hạ tầng và đô thị
    giao thông vận tải|ngoại vụ|dân tộc|dân tộc và tôn giáo|thanh tra|tuyên giáo|tổ chức
    kiểm tra|nội chính|hạ tầng|đô thị|tiểu học|trung học cơ sở|trung học phổ thông|mầm non
    mẫu giáo|phổ thông|phổ thông dân tộc nội trú|phổ thông dân tộc bán trú|dân tộc nội trú
    dân tộc bán trú|bán trú|nội trú|thcs|thpt|th|chính sách xã hội|hòa giải|kiểm lâm|giao thông
    trật tự|an ninh|an ninh trật tự|môi trường|bảo vệ|quản lý|vận động quần chúng|trinh sát
    vận hành|chiến sĩ|liên gia|cơ sở|cơ quan|khối đảng|khối các cơ quan|đoàn kết|nghề nghiệp
    dịch vụ|sản xuất|du lịch|thủy lợi|bảo hiểm xã hội|nhân dân|tự nguyện|thiện nguyện|đa khoa
    y học|dự phòng|điều dưỡng|chuyên trách|lưu động|tham mưu|hậu cần|kỹ thuật|chính trị
    phòng chống ma túy|phòng, chống tội phạm|cảnh sát|quản lý hành chính|trật tự xã hội|điều tra
    cơ động|tôn giáo|thị xã|sinh viên|học sinh|giáo viên|cán bộ|đảng viên|hội viên|đoàn viên
    liên hiệp|ngư dân|tiểu thương|công nhân|chấp hành|thường vụ|thường trực|chỉ đạo|chỉ huy
    điều hành|phường đội|xã đội|trực thuộc|khối|doanh nghiệp|dân sự|chăm sóc|trẻ em
    khuyết tật|chất độc da cam|tình nguyện|thông tin và truyền thông|doanh nhân|doanh nhân trẻ
    quân y|phật giáo|công giáo|cao đài|hòa hảo|tin lành|nghề cá|thú y|khuyến nông|bảo tồn
    lâm nghiệp|hải sản|kinh doanh|xúc tiến|thương mại|đầu tư|tiếp công dân|dân quân|tự vệ
    phòng vệ|nữ công|phòng hộ|đặc dụng|vận tải|lái xe|xe ôm|hành chính|tư pháp - hộ tịch
    thi hành án dân sự|hải quan|truyền thông|hạ tầng - đô thị|kinh tế - hạ tầng|dân số
    giáo dục nghề nghiệp|thường xuyên|cộng đồng
    """)
#: Of those, what in small letters behind a complete head is what it does: Đoàn xã xây dựng.
VERBS: Final = _those("""
    xây dựng|vận hành|bảo vệ|quản lý|chăm sóc|điều tra|tham mưu|kiểm tra|tổ chức|sản xuất
    hòa giải|chỉ đạo|chỉ huy|điều hành|đào tạo|thanh tra|tự nguyện|tình nguyện|đoàn kết|dự phòng
    dân vận|phòng chống ma túy|dịch vụ|phòng chống tội phạm|truyền thông|giáo dục|tự quản
    trật tự|chấp hành
    """)
#: After an open head, these end the name: verbs and what joins sentences.
STOP: Final = _these("""
    với có là thì đã đang được vừa cũng còn lại sẽ vẫn mà do của và cùng tại ở trên trong từ vào để
    nhằm cho về theo khi sau trước nay hiện luôn thường đều đứng làm lập dựng mở giúp góp gom
    thu trồng nuôi treo gắn lắp ra xây triển thực duy đăng tổ thành
    phối tham vận phát tặng trao hỗ nhận giao
    giữ đưa đi đến bắt tự cam kết mang tạo bàn họp kêu gọi tuyên huy quyên tiếp tích chủ nổi
    mạnh đóng khởi nhân hay như này đó nói kể cho bảo chia rồi cứ mỗi
    các những nhiều một hai ba bốn năm không
    chưa lần lên xuống sang qua quanh dọc cách gồm hoạt tổng sơ vui phấn chọn tìm nhờ đặt nghĩ nhóm
    hưởng khuyến tập liên
    """)
#: Words of two syllables that begin like one of `STOP` and are names.
KEPT: Final = _those("""
    tự quản|địa bàn|tự lực|liên gia|liên kết|thành viên|tổ chức|vận tải|nuôi trồng|tự nguyện
    thu gom|trên biển|nhân dân|nhân ái|nhân đạo|vui chơi|tập thể|trồng rừng|giữ rừng|làm vườn
    tiếp nhận|xây dựng|đi biển|thực phẩm|trồng trọt|hợp tác|liên chi|thường trực|thường vụ
    liên tịch|tuyên truyền|phát triển|khởi nghiệp|hỗ trợ|nhóm trẻ|liên hiệp|thành niên|tiếp công
    """)
#: Tổ hợp tác nuôi ong, Chi hội nghề nghiệp trồng nấm.
TRADES: Final = frozenset({"nuôi", "trồng"})
OF_A_TRADE: Final = frozenset({"nghiệp", "tác", "htx", "clb"})
#: Of those, what a group is named by right behind its head only; later it is what it does.
ACTS: Final = _those("""
    xây dựng|tổ chức|tiếp nhận|phát triển|hỗ trợ|tuyên truyền|thu gom|giữ rừng|trồng rừng
    vận tải|nuôi trồng|tiếp công
    """)
#: Ends of the first half of a name: Sở Kế hoạch - Đầu tư, Trung tâm Văn hóa - Thể thao.
DEPARTMENTS: Final = _these("""
    hoạch hóa thông tế tin thao chính dục nguyên nghiệp động binh học tạo trường tư lịch vụ xây
    đô ủy tuyên
    """)
#: Heads that need a place or a name after them, but not after `của`.
PEOPLE: Final = _those("""
    tuổi trẻ|dân quân|cán bộ chiến sĩ|mặt trận|già làng|người có uy tín|công đoàn viên chức
    trang trại|hội đồng|cơ quan|đội|nhóm|cụm|tộc|cơ sở sản xuất|cấp ủy|cấp ủy chính quyền
    hiệp hội|thư viện|ngân hàng|dòng họ|điện lực|bưu điện|hợp tác xã|htx|công ty|khu dân cư
    chung cư|khu tập thể
    """)
#: Heads of plain people: with neither, even after `của`, nobody in particular.
CROWDS: Final = _those("""
    phụ nữ|nông dân|thanh niên|cựu chiến binh|ccb|đoàn viên|đảng viên|bà con|nhân dân|người dân
    hội viên nông dân|hội viên phụ nữ|đồng bào|tiểu thương|hội viên ccb|hội viên cựu chiến binh
    đoàn viên thanh niên|cộng đồng|cư dân|người cao tuổi|tiểu học|mầm non|quân sự|các hộ dân
    cộng đồng dân cư|lớp|hội viên hội ccb|hội viên hội nông dân|cán bộ đảng viên|chị em|cô trò
    họ|doanh nghiệp|chính quyền|trường học|kho|hạt|viện|nhóm hộ|bộ đội
    """)
#: chị em Hội Phụ nữ xã: the unit is meant.
IN_FRONT: Final = "chị em"
#: Said once in full and then so: của Trung tâm, của Hội, của nhà trường.
SHORT_FORMS: Final = _those("""
    trung tâm|hội|chi hội|trường|đồn|trạm|văn phòng|hợp tác xã|câu lạc bộ
    """)
#: của ấp mình: nothing that a reader of the register knows.
OWN: Final = frozenset({"mình", "ta", "tôi", "này", "khác", "bạn", "nhà", "nào"})
#: A place alone without a name is one of these: xã có mô hình.
BARE_PLACES: Final = _those("""
    xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|xóm|ấp|buôn|làng|khóm|khu phố
    tổ dân phố|đặc khu|bản|khu dân cư
    """)
#: nhóm thuyền câu số 4 góp vốn: an organisation in small letters, if it is told which.
SMALL_GROUPS: Final = frozenset({"nhóm", "tổ"})
#: Inside the name of a cell or a branch these stand in small letters, too.
SMALL_INSIDE: Final = _those(
    "nhà trường|cơ quan|trạm y tế|công an|quân sự|bệnh viện|ubnd|đồn|giáo xứ|giáo họ|họ đạo"
)
ABBREVIATED: Final = _these("tp tx tt p q h kp tdp kdc x đ")
#: After a number these are counted: it is no part of the name.
COUNTED: Final = _these("""
    hộ người mô tập cá lượt ngày triệu tỷ tỉ nghìn ngàn chị em cháu con tấn kg ha km m m2 thành cán
    hội đoàn tổ thôn xã ấp đồng gia suất ngôi căn điểm cuộc buổi năm tháng công máy
    """)

# Private persons ------------------------------------------------------------------------------

KIN: Final = _these("ông bà anh chị em cụ cô chú bác thầy")
#: A household, or what with a name after it is a person: hội viên, thương binh.
CALLINGS: Final = _those("""
    gia đình|hộ gia đình|hộ|nhà|vợ chồng|hội viên|đoàn viên|đảng viên|nông dân|thương binh
    cựu chiến binh|nghệ nhân|già làng|trưởng thôn|trưởng bản|đồng chí|bác sĩ|ccb
    """)
#: People of whom a full name makes one of them: thanh niên Lê Văn Nam, but phụ nữ Trà Cú.
CROWDS_OR_ONE: Final = _those("thanh niên|phụ nữ|công nhân|giáo viên|học sinh|sinh viên|cán bộ")
#: Family names of nine Vietnamese in ten.
FAMILIES: Final = _these(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương đoàn lương"
    " mai tô hà cao châu tạ phùng vương lâm thái nông triệu giàng sùng lò vàng thào cầm quàng điểu"
)
#: Behind what they lead.
WHO_LEADS: Final = _these("trưởng phó")
#: Capitals after ông, bà that are an office: bà Chủ tịch Hội.
OFFICES: Final = _these("chủ phó bí trưởng chi giám hiệu tổ chánh hội thường đại thượng")

# What is looked up, by its words ----------------------------------------------------------------


class Head(NamedTuple):
    """What an organisation begins with: a row's kind and how its name goes on."""

    words: Words
    kind: OrganisationKind
    #: See the head of organisation_kinds.tsv.
    how: How


@cache
def heads() -> dict[Words, Head]:
    """What organisations begin with (organisation_kinds.tsv), by its words."""
    return {
        words: Head(words, OrganisationKind(kind), how)
        for kind, how, texts in _rows()
        for words in map(_words_of, texts)
    }


@cache
def heads_by_first() -> dict[str, list[Words]]:
    """The words of all heads by the first of them, the longest first."""
    return _by_first(heads())


@cache
def terms_by_first() -> dict[str, list[Words]]:
    """The same of `TERMS`."""
    return _by_first(map(_words_of, TERMS))


@cache
def callings_by_first() -> dict[str, list[Words]]:
    """The same of `CALLINGS` and `CROWDS_OR_ONE`."""
    return _by_first(map(_words_of, CALLINGS | CROWDS_OR_ONE))


@cache
def with_comma() -> frozenset[Words]:
    """The words of heads and terms that may have a comma between them."""
    texts = (*TERMS, *(text for _, _, heads_of_row in _rows() for text in heads_of_row))
    return frozenset(_words_of(text) for text in texts if "," in text)


def _by_first(several: Iterable[Words]) -> dict[str, list[Words]]:
    found: dict[str, list[Words]] = {}
    for words in sorted(several, key=len, reverse=True):
        found.setdefault(words[0], []).append(words)
    return found


def _words_of(text: str) -> Words:
    return tuple(WORD.findall(text))


@cache
def _rows() -> tuple[tuple[str, How, tuple[str, ...]], ...]:
    table = resources.files("register.extract").joinpath("organisation_kinds.tsv")
    rows = []
    for line in table.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, how, *texts = line.split("\t")
            rows.append((kind, cast("How", how), tuple(texts)))
    return tuple(rows)


def is_full_name(words: Sequence[str]) -> bool:
    """Whether words, written with capitals, are a person's name rather than a place's.

    >>> is_full_name(["lê", "văn", "nam"]), is_full_name(["suối", "vàng"])
    (True, False)
    """
    # Family, middle and given name; places mostly have two words.
    return len(words) >= 3 and words[0] in FAMILIES  # noqa: PLR2004
