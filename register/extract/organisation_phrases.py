"""Organisations as texts write them: where each begins and ends, and its kind.

Units with a head of `organisation_kinds.tsv`, places that can act as one (xã Suối Vàng, thôn Bãi),
and private persons, of whom no name is kept. Shapes: bulletins.md 4; the rules:
tests/register/gold/GUIDE.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, cast

from register.model import OrganisationKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from register.extract.written import Sentence, Written

How = Literal["-", "+", "^"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """An organisation in a text. Characters of `Written.text`, half-open."""

    start: int
    end: int
    kind: OrganisationKind
    #: A place and no more: xã Suối Vàng, thôn. It is an organisation only as a subject or after
    #: `của`.
    place: bool = False


class _Word(NamedTuple):
    start: int
    end: int
    #: In small letters, in one spelling.
    plain: str
    #: As written.
    text: str
    #: What stands between the word before and this one.
    gap: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def _these(words: str) -> frozenset[str]:
    """A set of single words, divided by space."""
    return frozenset(words.split())


class _Head(NamedTuple):
    words: tuple[str, ...]
    kind: OrganisationKind
    how: How


#: Type words of places inside an organisation's name; only names and numbers follow them.
_PLACE_TYPES: Final = _these(
    "xã phường huyện quận tỉnh thôn xóm bản ấp buôn làng khóm khối nóc plei sóc phum bon tổ chợ"
    " đường hẻm kiệt ngõ phố bến tp tx tt p q h kp tdp kdc khu cụm đảo vùng đội xứ chung cư"
)
_PLACE_PAIRS: Final = frozenset(
    {
        ("thị", "trấn"),
        ("thị", "xã"),
        ("thành", "phố"),
        ("khu", "phố"),
        ("khu", "vực"),
        ("khối", "phố"),
        ("tiểu", "khu"),
        ("đặc", "khu"),
        ("chung", "cư"),
        ("khu", "tái"),
    }
)
_PLACE_TRIPLES: Final = frozenset(
    {("tổ", "dân", "phố"), ("khu", "dân", "cư"), ("cụm", "dân", "cư")}
)
#: xã hội is no commune, bản thân no hamlet, tổ chức no group.
_NO_PLACE: Final = {
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
    "thành": frozenset({"phần"}),
    "xóm": frozenset({"làng", "giềng"}),
    "vùng": frozenset({"cao", "sâu", "xa", "quê", "biển", "đất", "ven", "giáo"}),
    "cụm": frozenset({"từ", "thi"}),
    "huyện": frozenset({"ủy", "đoàn"}),
    "hội": _these(
        "nghị trường họp thi thảo nhập tụ viên đàm chợ đồng_thuận diễn làng xuân chứng quán phí"
    ),
    "đoàn": _these("kết viên_hội xe công kịch tụ thể"),
    "phòng": _these("chống ngừa học tránh bệnh trọ cháy thủ ngủ ban chữa họp khách"),
    "trường": _these("hợp"),
    "cơ": _these("hội"),
    "ban": _these("hành đầu ngày đêm bố mai công_bố tặng phát sơ nhạc"),
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
    "hạt": _these("giống gạo lúa điều cà thóc giống"),
    "quân": _these("sự"),
}
#: Words of fields that a unit's name is made of; lower case or with a capital.
_TERMS: Final = """
phụ nữ|nông dân|cựu chiến binh|thanh niên|thiếu niên|người cao tuổi|chữ thập đỏ|biên phòng|quân sự
công an|mặt trận|tổ quốc|việt nam|dân vận|tự quản|dân cư|hành chính công|phục vụ hành chính công
nông nghiệp|nông nghiệp và môi trường|nông nghiệp và phát triển nông thôn|phát triển nông thôn
giáo dục|giáo dục và đào tạo|đào tạo|y tế|văn hóa|văn hóa và thông tin|thông tin
|văn hóa, thông tin và thể thao|văn hóa, thể thao và truyền thông
|văn hóa, thông tin, thể thao và du lịch
văn hóa - thông tin và thể thao|văn hóa, thể thao|văn hóa - thể thao|văn hóa, thông tin
|văn hóa - thông tin - thể thao|dịch vụ tổng hợp|dịch vụ công
thể thao và du lịch
văn hóa, thể thao và du lịch|văn hóa - thông tin|văn hóa, khoa học và thông tin|văn hóa - xã hội
khoa học và công nghệ|tài nguyên và môi trường|lao động - thương binh và xã hội
lao động, thương binh và xã hội|nội vụ|tư pháp|tài chính|tài chính - kế hoạch|công thương|xây dựng
xây dựng đảng|kinh tế|kinh tế và hạ tầng|kinh tế, hạ tầng và đô thị|giao thông vận tải|ngoại vụ
dân tộc|dân tộc và tôn giáo|thanh tra|tuyên giáo|tổ chức|kiểm tra|nội chính|hạ tầng|đô thị
tiểu học|trung học cơ sở|trung học phổ thông|mầm non|mẫu giáo|phổ thông|phổ thông dân tộc nội trú
phổ thông dân tộc bán trú|dân tộc nội trú|dân tộc bán trú|bán trú|nội trú|thcs|thpt|th
chính sách xã hội|hòa giải|kiểm lâm|giao thông|trật tự|an ninh|an ninh trật tự|môi trường|bảo vệ
quản lý|vận động quần chúng|trinh sát|vận hành|chiến sĩ|liên gia|cơ sở|cơ quan|khối đảng
|khối các cơ quan
đoàn kết|nghề nghiệp|dịch vụ|sản xuất|du lịch|thủy lợi|bảo hiểm xã hội|nhân dân|tự nguyện
|thiện nguyện
đa khoa|y học|dự phòng|điều dưỡng|chuyên trách|lưu động|tham mưu|hậu cần|kỹ thuật|chính trị
|phòng chống ma túy
phòng, chống tội phạm|cảnh sát|quản lý hành chính|trật tự xã hội|điều tra|cơ động|tôn giáo|thị xã
|sinh viên
học sinh|giáo viên|cán bộ|đảng viên|hội viên|đoàn viên|liên hiệp|ngư dân|tiểu thương|công nhân
|chấp hành
thường vụ|thường trực|chỉ đạo|chỉ huy|điều hành|phường đội|xã đội|trực thuộc|khối|doanh nghiệp
hậu giang|dân sự|chăm sóc|trẻ em|khuyết tật|chất độc da cam|tình nguyện|thông tin và truyền thông
doanh nhân|doanh nhân trẻ
quân y|phật giáo|công giáo|cao đài|hòa hảo|tin lành|nghề cá|thú y|khuyến nông|bảo tồn|lâm nghiệp
hải sản|kinh doanh|xúc tiến|thương mại|đầu tư|tiếp công dân|dân quân|tự vệ|phòng vệ|nữ công
phòng hộ|đặc dụng|vận tải|lái xe|xe ôm|hành chính|tư pháp - hộ tịch|thi hành án dân sự|hải quan
truyền thông|hạ tầng - đô thị|kinh tế - hạ tầng|dân số|giáo dục nghề nghiệp|thường xuyên|cộng đồng
"""
#: Of those, what in small letters behind a complete head is what it does: Đoàn xã xây dựng.
_VERBS: Final = frozenset(
    {"xây dựng", "vận hành", "bảo vệ", "quản lý", "chăm sóc", "điều tra", "tham mưu", "kiểm tra"}
    | {"tổ chức", "sản xuất", "hòa giải", "chỉ đạo", "chỉ huy", "điều hành", "đào tạo", "thanh tra"}
    | {
        "tự nguyện",
        "tình nguyện",
        "đoàn kết",
        "dự phòng",
        "dân vận",
        "phòng chống ma túy",
        "dịch vụ",
    }
    | {"phòng, chống tội phạm", "truyền thông", "giáo dục", "tự quản", "trật tự", "chấp hành"}
)
#: After an open head, these end the name: verbs and what joins sentences.
_STOP: Final = _these("""
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
#: Words of two syllables that begin like one of `_STOP` and are names.
_KEPT: Final = frozenset(
    {
        "tự quản",
        "địa bàn",
        "tự lực",
        "liên gia",
        "liên kết",
        "thành viên",
        "tổ chức",
        "vận tải",
        "nuôi trồng",
    }
    | {
        "tự nguyện",
        "thu gom",
        "trên biển",
        "nhân dân",
        "nhân ái",
        "nhân đạo",
        "vui chơi",
        "tập thể",
    }
    | {"trồng rừng", "giữ rừng", "làm vườn", "tiếp nhận", "xây dựng", "đi biển", "thực phẩm"}
    | {"trồng trọt", "hợp tác", "liên chi", "thường trực", "thường vụ", "liên tịch", "tuyên truyền"}
    | {"phát triển", "khởi nghiệp", "hỗ trợ", "nhóm trẻ", "liên hiệp", "thành niên", "tiếp công"}
)
#: Tổ hợp tác nuôi ong, Chi hội nghề nghiệp trồng nấm.
_TRADES: Final = frozenset({"nuôi", "trồng"})
_OF_A_TRADE: Final = frozenset({"nghiệp", "tác", "htx", "clb"})
#: Of those, what a group is named by right behind its head only; later it is what it does.
_ACTS: Final = frozenset(
    {
        "xây dựng",
        "tổ chức",
        "tiếp nhận",
        "phát triển",
        "hỗ trợ",
        "tuyên truyền",
        "thu gom",
        "giữ rừng",
    }
    | {"trồng rừng", "vận tải", "nuôi trồng", "tiếp công"}
)
#: Ends of the first half of a name: Sở Kế hoạch - Đầu tư, Trung tâm Văn hóa - Thể thao.
_DEPARTMENTS: Final = frozenset(
    {"hoạch", "hóa", "thông", "tế", "tin", "thao", "chính", "dục", "nguyên", "nghiệp", "động"}
    | {"binh", "học", "tạo", "trường", "tư", "lịch", "vụ", "xây", "đô", "ủy", "tuyên"}
)
#: Heads of plain people: an organisation only with a place or a name after them.
_PEOPLE: Final = frozenset(
    {
        "phụ nữ",
        "nông dân",
        "thanh niên",
        "cựu chiến binh",
        "ccb",
        "đoàn viên",
        "đảng viên",
        "bà con",
    }
    | {"nhân dân", "người dân", "tuổi trẻ", "hội viên nông dân", "hội viên phụ nữ", "đồng bào"}
    | {"hội viên cựu chiến binh", "hội viên ccb", "hội viên hội ccb", "đoàn viên thanh niên"}
    | {"tiểu thương", "tiểu học", "mầm non", "quân sự", "cộng đồng", "người cao tuổi", "dân quân"}
    | {"các hộ dân", "cư dân", "cán bộ, chiến sĩ", "bộ đội", "kho", "doanh nghiệp", "chính quyền"}
    | {"mặt trận", "già làng", "người có uy tín", "hội viên hội nông dân", "đoàn viên, thanh niên"}
    | {
        "cán bộ, đảng viên",
        "công đoàn viên chức",
        "trường học",
        "trang trại",
        "hội đồng",
        "cơ quan",
    }
    | {"đội 1", "lớp", "hạt", "đội", "nhóm", "cụm", "tộc", "viện", "cơ sở sản xuất", "cấp ủy"}
    | {"cấp ủy, chính quyền", "hiệp hội", "thư viện", "cộng đồng dân cư", "ngân hàng", "dòng họ"}
    | {"chị em", "anh em", "cô trò", "các cụ", "ngân hàng", "điện lực", "bưu điện"}
    | {"hợp tác xã", "htx", "công ty", "khu dân cư", "chung cư", "khu tập thể", "nhóm hộ"}
)
#: Of those, the ones that are nobody in particular, even after `của`.
_CROWDS: Final = frozenset(
    {
        "phụ nữ",
        "nông dân",
        "thanh niên",
        "cựu chiến binh",
        "ccb",
        "đoàn viên",
        "đảng viên",
        "bà con",
    }
    | {"nhân dân", "người dân", "hội viên nông dân", "hội viên phụ nữ", "đồng bào", "tiểu thương"}
    | {"hội viên ccb", "hội viên cựu chiến binh", "đoàn viên thanh niên", "cộng đồng", "cư dân"}
    | {"người cao tuổi", "tiểu học", "mầm non", "quân sự", "các hộ dân", "cộng đồng dân cư", "lớp"}
    | {"hội viên hội ccb", "hội viên hội nông dân", "đoàn viên, thanh niên", "cán bộ, đảng viên"}
    | {"chị em", "anh em", "dân", "cô trò", "thầy trò"}
    | {"họ", "doanh nghiệp", "chính quyền", "trường học", "kho", "hạt", "viện", "nhóm hộ", "bộ đội"}
)
#: chị em Hội Phụ nữ xã: the unit is meant.
_IN_FRONT: Final = frozenset({"chị em", "anh em"})
#: Said once in full and then so: của Trung tâm, của Hội, của nhà trường.
_SHORT_FORMS: Final = frozenset(
    {
        "trung tâm",
        "hội",
        "chi hội",
        "trường",
        "đồn",
        "trạm",
        "văn phòng",
        "hợp tác xã",
        "câu lạc bộ",
    }
)
#: của ấp mình: nothing that a reader of the register knows.
_OWN: Final = frozenset({"mình", "ta", "tôi", "này", "khác", "bạn", "nhà", "nào"})
#: A place alone without a name is one of these: xã có mô hình.
_BARE_PLACES: Final = frozenset(
    {
        "xã",
        "phường",
        "thị trấn",
        "huyện",
        "quận",
        "thị xã",
        "thành phố",
        "tỉnh",
        "thôn",
        "xóm",
        "ấp",
    }
    | {"buôn", "làng", "khóm", "khu phố", "tổ dân phố", "đặc khu", "bản", "khu dân cư"}
)
#: nhóm thuyền câu số 4 góp vốn: an organisation in small letters, if it is told which.
_SMALL_GROUPS: Final = frozenset({"nhóm", "tổ"})
#: Inside the name of a cell or a branch these stand in small letters, too.
_SMALL_INSIDE: Final = frozenset(
    {("nhà", "trường"), ("trường",), ("cơ", "quan"), ("trạm", "y", "tế"), ("công", "an")}
    | {("quân", "sự"), ("bệnh", "viện"), ("ubnd",), ("cơ", "sở")}
)
#: Ordinary words after an open head, at most.
_MOST_WORDS: Final = 9
_CAPITALS_OF_A_NAME: Final = 2
_ABBREVIATED: Final = _these("tp tx tt p q h kp tdp kdc x đ")
_WORD: Final = re.compile(r"[^\W_]+")
_NUMBER: Final = re.compile(r"\d{1,4}[a-zđ]?|[ivx]{1,4}")
#: After a number these are counted: it is no part of the name.
_COUNTED: Final = _these(
    "hộ người mô tập cá lượt ngày triệu tỷ tỉ nghìn ngàn chị em cháu con tấn kg ha km m m2"
    " thành cán"
    " hội đoàn tổ thôn xã ấp đồng gia suất ngôi căn điểm cuộc buổi năm tháng công máy"
)

# Private persons ------------------------------------------------------------------------------

_KIN: Final = _these("ông bà anh chị em cụ cô chú bác thầy")
_HOUSEHOLD: Final = (("gia", "đình"), ("hộ", "gia", "đình"), ("hộ",), ("nhà",), ("vợ", "chồng"))
#: With a name after them they are a person's, too: hội viên, thương binh.
_CALLINGS: Final = (
    ("hội", "viên"),
    ("đoàn", "viên"),
    ("đảng", "viên"),
    ("nông", "dân"),
    ("thương", "binh"),
    ("cựu", "chiến", "binh"),
    ("nghệ", "nhân"),
    ("già", "làng"),
    ("trưởng", "thôn"),
    ("trưởng", "bản"),
    ("đồng", "chí"),
    ("bác", "sĩ"),
    ("ccb",),
)
#: Capitals after ông, bà that are an office: bà Chủ tịch Hội.
_OFFICES: Final = _these("chủ phó bí trưởng chi giám hiệu tổ tư_lệnh chánh hội thường đại thượng")


def phrases(written: Written, sentence: Sentence) -> list[Phrase]:
    """All organisations, places and persons of a sentence, ascending, without overlaps.

    Quotes make no difference here: what stands inside a name is for the caller to leave out.

    >>> from corpus.bulletin import Bulletin
    >>> from register.extract.written import Written
    >>> made = Written.of(Bulletin(id="b", source="mau", title=(
    ...     "Chi hội Phụ nữ thôn Bến Cát 3, xã Suối Vàng có mô hình của Công an xã")))
    >>> for found in phrases(made, made.sentences[0]):
    ...     print(made.text[found.start : found.end], found.kind, found.place)
    Chi hội Phụ nữ thôn Bến Cát 3 women False
    xã Suối Vàng commune True
    Công an xã police False
    """
    found: list[Phrase] = []
    words = _words(written, sentence.start, sentence.end)
    here = 0
    while here < len(words):
        read = _person(words, here) or _unit(words, here, free=True)
        if not read:
            here += 1
            continue
        phrase, here = read
        found.append(phrase)
    return found


def read_at(written: Written, start: int, end: int) -> Phrase | None:
    """The organisation, place or person that begins right at `start`, as after `của`; or None."""
    words = _words(written, start, min(end, start + 200))
    if not words or words[0].start != start:
        return None
    read = _person(words, 0) or _unit(words, 0, free=False)
    return read[0] if read else None


def _words(written: Written, start: int, end: int) -> list[_Word]:
    plain, text = written.plain, written.text
    words = []
    last = start
    for match in _WORD.finditer(plain, start, end):
        here, after = match.span()
        words.append(_Word(here, after, match[0], text[here:after], text[last:here]))
        last = after
    return words


# Units and places ------------------------------------------------------------------------------


def _unit(words: list[_Word], first: int, *, free: bool) -> tuple[Phrase, int] | None:
    """A unit that begins at a word, and the word after it."""
    head = _head(words, first)
    if not head:
        return None
    plain = " ".join(head.words)
    after = first + len(head.words)
    if _is_another_word(words, after, plain):
        return None
    small = free and head.how == "^" and not words[first].capital
    place = head.kind is OrganisationKind.COMMUNE or _is_place_type(words, first, after)
    last, named = _read(words, after, how=head.how, strict=place)
    if plain in _CROWDS and words[last - 2].plain + " " + words[last - 1].plain == "tự quản":
        last -= 2
    if small and (not named or place or plain not in _SMALL_GROUPS):
        return None
    if not named and _says_too_little(head, alone=last == after, free=free, place=place):
        return None
    if last == after < len(words) and words[after].plain in _OWN and _joined(words, after):
        return None
    return Phrase(words[first].start, words[last - 1].end, head.kind, place), last


def _is_another_word(words: list[_Word], after: int, head: str) -> bool:
    """Whether what looks like a head only begins a word (xã hội), or stands in front of one."""
    if after >= len(words):
        return False
    if words[after].plain in _NO_PLACE.get(head, ()) and _joined(words, after):
        return True
    return head in _IN_FRONT and _inner_head(words, after) is not None


def _says_too_little(head: _Head, *, alone: bool, free: bool, place: bool) -> bool:
    """Whether a head without a name or a place is nobody in particular."""
    plain = " ".join(head.words)
    if place:
        return alone and (plain not in _BARE_PLACES or (not free and plain == "bản"))
    if plain in _CROWDS or (free and plain in _PEOPLE):
        return True
    return alone and head.how == "^" and plain not in _SHORT_FORMS


def _read(words: list[_Word], here: int, *, how: How, strict: bool) -> tuple[int, bool]:
    """Where the unit ends whose head ends at `here`; whether a name or a place is said in it."""
    named = numbered = False
    capitals = lower = 0
    start = here
    while here < len(words) and _joined(words, here):
        word = words[here]
        if count := _place_type(words, here):
            named = strict = True
            capitals, here = 0, here + count
        elif count := _number(words, here):
            named = numbered = True
            here += count
        elif not strict and (count := _term(words, here, verb=how != "-" and here == start)):
            capitals, here = 0, here + count
        elif not strict and (head := _inner_head(words, here)):
            how = head.how if how == "-" else how
            capitals, here = 0, here + len(head.words)
        elif word.capital:
            named = True
            capitals, here = capitals + 1, here + 1
        else:
            # Tổ nhân dân tự quản số 6 chạy ghe: behind its number a group only acts.
            ended = strict or numbered or how == "-" or lower >= _MOST_WORDS
            if (
                ended
                or capitals >= _CAPITALS_OF_A_NAME
                or not _goes_on(words, here, first=here == start)
            ):
                break
            named = named or word.plain == "ngành"
            lower, here = lower + 1, here + 1
    while lower and here > start and _is_left_over(words, here - 1):
        here -= 1
    return here, named


def _is_left_over(words: list[_Word], last: int) -> bool:
    """Whether a name can't end with this word."""
    pair = f"{words[last - 1].plain} {words[last].plain}"
    return words[last].plain in _STOP and not words[last].capital and pair not in _KEPT


def _inner_head(words: list[_Word], here: int) -> _Head | None:
    """A unit inside the name of another: Chi bộ nhà trường, Chi đoàn Trung tâm Y tế."""
    head = _head(words, here)
    if not head or head.kind in {OrganisationKind.COMMUNITY, OrganisationKind.COMMUNE}:
        return None
    small = head.words in _SMALL_INSIDE or head.words[0] == "trường"
    return head if words[here].capital or small else None


def _goes_on(words: list[_Word], here: int, *, first: bool) -> bool:
    """Whether an ordinary word belongs to the name of an open head: Tổ hỗ trợ, Đội thu gom."""
    pair = " ".join(word.plain for word in words[here : here + 2])
    if words[here].plain == "và":
        return here + 1 < len(words) and words[here + 1].capital and not _head(words, here + 1)
    if words[here].plain not in _STOP:
        return True
    if first and words[here].plain in _TRADES and words[here - 1].plain in _OF_A_TRADE:
        return True
    before = f"{words[here - 1].plain} {words[here].plain}"
    kept = pair if pair in _KEPT else before
    return kept in _KEPT and (first or kept == before or kept not in _ACTS)


def _number(words: list[_Word], here: int) -> int:
    """How many words a number takes here that is part of a name: số 12, 3; 0: none."""
    word = words[here]
    following = words[here + 1] if here + 1 < len(words) and _joined(words, here + 1) else None
    if word.plain == "số":
        return 2 if following and following.plain.isdigit() else 0
    if not _NUMBER.fullmatch(word.plain) or (word.plain.isalpha() and not word.text.isupper()):
        return 0
    return 0 if following and following.plain in _COUNTED else 1


def _place_type(words: list[_Word], here: int) -> int:
    """How many words a place's type takes here: tổ dân phố 3, xã 1, 0: none."""
    plain = tuple(word.plain for word in words[here : here + 3])
    if plain in _PLACE_TRIPLES:
        return 3
    if plain[:2] in _PLACE_PAIRS:
        return 2
    if plain[0] not in _PLACE_TYPES or (
        len(plain) > 1 and _joined(words, here + 1) and plain[1] in _NO_PLACE.get(plain[0], ())
    ):
        return 0
    following = words[here + 1] if here + 1 < len(words) and _joined(words, here + 1) else None
    if plain[0] in _BARE_PLACES:
        return 1
    if following and (following.capital or following.plain[0].isdigit() or following.plain == "số"):
        return 1
    return 0


def _is_place_type(words: list[_Word], first: int, after: int) -> bool:
    return bool(_place_type(words, first) == after - first)


def _joined(words: list[_Word], here: int) -> bool:
    """Whether nothing but space, or the mark of an abbreviation, stands before a word."""
    if not here:
        return False
    before, word = words[here - 1], words[here]
    gap = word.gap.strip()
    if not gap:
        return bool(word.gap)
    if gap == ".":  # KP.4, P. An Thới
        return before.plain in _ABBREVIATED
    if word.gap in {"-", "&", "’", "'"}:  # TH-THCS, GD&ĐT, H’Linh
        return True
    # HĐND - UBND; Sở Kế hoạch - Đầu tư
    return gap in {"-", "–"} and (
        (before.text.isupper() and word.text.isupper())
        or (before.plain in _DEPARTMENTS and word.capital and not _head(words, here))
    )


def _head(words: list[_Word], here: int) -> _Head | None:
    for head in _heads().get(words[here].plain, ()):
        if _stands(words, here, head.words):
            return head
    return None


def _term(words: list[_Word], here: int, *, verb: bool) -> int:
    for term in _terms().get(words[here].plain, ()):
        if _stands(words, here, term) and (
            verb or words[here].capital or " ".join(term) not in _VERBS
        ):
            return len(term)
    return 0


def _stands(words: list[_Word], here: int, wanted: tuple[str, ...]) -> bool:
    """Whether these words stand here, a dash, an `&` or a comma between them at most."""
    if here + len(wanted) > len(words):
        return False
    return all(
        words[here + number].plain == word
        and (not number or words[here + number].gap.strip() in {"", "-", "–", "&", ","})
        for number, word in enumerate(wanted)
    ) and not any(
        words[here + number].gap.strip() == "," and tuple(wanted) not in _with_comma()
        for number in range(1, len(wanted))
    )


@lru_cache(maxsize=1)
def _with_comma() -> frozenset[tuple[str, ...]]:
    """Heads and terms that hold a comma."""
    texts = [text for _, _, heads in _rows() for text in heads if "," in text]
    texts += [text for text in re.split(r"[|\n]", _TERMS) if "," in text]
    return frozenset(tuple(_WORD.findall(text)) for text in texts)


@lru_cache(maxsize=1)
def _terms() -> dict[str, list[tuple[str, ...]]]:
    return _by_first(tuple(_WORD.findall(text)) for text in re.split(r"[|\n]", _TERMS))


def _by_first(all_words: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(filter(None, all_words), key=len, reverse=True):
        found.setdefault(words[0], []).append(words)
    return found


@lru_cache(maxsize=1)
def _heads() -> dict[str, list[_Head]]:
    heads = [
        _Head(tuple(_WORD.findall(text)), OrganisationKind(kind), how)
        for kind, how, texts in _rows()
        for text in texts
    ]
    found: dict[str, list[_Head]] = {}
    for head in sorted(heads, key=lambda head: len(head.words), reverse=True):
        found.setdefault(head.words[0], []).append(head)
    return found


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[str, How, tuple[str, ...]], ...]:
    table = resources.files("register.extract").joinpath("organisation_kinds.tsv")
    rows = []
    for line in table.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, how, *heads = line.split("\t")
            rows.append((kind, cast("How", how), tuple(heads)))
    return tuple(rows)


# Persons ---------------------------------------------------------------------------------------


def _goes_before(words: list[_Word], here: int) -> bool:
    """Whether a word in capitals goes on with the one before."""
    return words[here].capital and _joined(words, here) and words[here - 1].capital


def _person(words: list[_Word], first: int) -> tuple[Phrase, int] | None:
    """A private person or household by name: gia đình ông …, chị …, Hội viên …."""
    if _goes_before(words, first):
        return None  # Phan Anh Minh
    here = first
    for household in (*_HOUSEHOLD, *_CALLINGS):
        if _stands(words, here, household):
            here += len(household)
            break
    called = here > first
    while (
        here < len(words) and words[here].plain in _KIN and (here == first or _joined(words, here))
    ):
        called, here = True, here + 1
    name = here
    while here < len(words) and words[here].capital and here and _joined(words, here):
        if here == name and (words[here].plain in _OFFICES or _head(words, here)):
            return None
        if _place_type(words, here):
            break
        here += 1
    if not called or here == name:
        return None
    return Phrase(words[first].start, words[here - 1].end, OrganisationKind.PERSON), here
