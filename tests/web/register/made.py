"""Bulletins of our own invention that name initiatives, and the mentions a careful reader finds."""

from corpus.bulletin import Bulletin
from register.model import Extract, Mention, OrganisationKind, Said, Status

#: id, day, title; a line a mention: name | organisation | kind | place | area | year | status
TABLES = (
    ("lang-xanh", "2024-03-01", "Bản làng xanh lên từng ngày", """
Ngõ sáng sau giờ cơm | Chi hội Phụ nữ thôn Bến Cát | women | thôn Bến Cát, xã Suối Vàng \
| xây dựng nông thôn mới | 2023 | launched
Đường hoa ven suối | Đoàn xã Suối Vàng | youth | xã Suối Vàng \
| xây dựng nông thôn mới | 2024 | launched
Ấm lòng ngày đông | Hội Chữ thập đỏ | association | xã Đồi Chè | an sinh xã hội | 2024 | exemplary
"""),
    ("nhin-lai", "2025-01-10", "Nhìn lại một năm khéo làm", """
Ngõ sáng sau giờ cơm | Chi hội Phụ nữ thôn Bến Cát | women | thôn Bến Cát, xã Suối Vàng \
| xây dựng nông thôn mới | 2024 | recognised
Cổng trường an toàn | Trường Tiểu học Đồi Chè | school | xã Đồi Chè \
| an ninh trật tự | 2024 | kept_up
Bếp ăn 0 đồng - nhà - chợ, & bệnh viện | Hội Nông dân xã Đồi Chè | farmers | xã Đồi Chè \
| an sinh xã hội | 2024 | replicated
"""),
    ("ngo-sang", "2023-11-20", "Đêm ở Bến Cát", """
NGÕ SÁNG SAU GIỜ CƠM | Chi hội Phụ nữ thôn Bến Cát | women | thôn Bến Cát, xã Suối Vàng \
| | | registered
"""),
    ("khong-ngay", None, "Chuyện trên nương", """
nuôi ong dưới tán rừng | | | xã Đồi Chè | kinh tế | |
=1+1 việc tốt | cá nhân | person | | | |
"""),
    ("nhieu-viec", "2022-06-15", "Nhiều việc nhỏ, một chuyện lớn", "\n".join(
        f"{name} | Chi bộ thôn {number} | party | thôn {number}, xã Cầu Mây"
        " | kinh tế | 2022 | registered"
        for number, name in enumerate((
            "Vườn mẫu không rào", "Sổ tay mùa vụ", "Đổi công ngày gặt", "Ao cá chung tay",
            "Trâu chung đàn", "Hẹn nhau dọn chợ", "Kho thóc phòng mưa", "Loa nhỏ đầu xóm",
            "Giếng nước sạch làng", "Phiên chợ không túi bóng", "Quỹ học trò nghèo",
            "Rừng tre giữ bờ", "Ươm cây cho trường", "Xe lăn của thôn", "Ý kiến bên bếp lửa",
            "Bạn giúp bạn ra đồng", "Ẩm thực bản xưa", "Ắc quy cũ đổi cây xanh", "Êm ấm mái nhà",
            "Giỏ đi chợ của bà"), 1)
    )),
)  # fmt: skip
CONFIDENCE = {"nuôi ong dưới tán rừng": 0.6, "=1+1 việc tốt": 0.3}


def _cells(line):
    """name, organisation, kind, place, area, year, status; None for what isn't said."""
    return [cell.strip() or None for cell in line.split("|")]


TEXTS = [
    (id_, day, title, [_cells(line) for line in table.strip().splitlines()])
    for id_, day, title, table in TABLES
]


def _sentence(name, organisation, place, year):
    when = f"Năm {year}," if year else "Nơi đây,"
    where = f" tại {place}" if place else ""
    return f"{when} {organisation or 'bà con'} có mô hình “{name}”{where}."


RECORDS = [
    {
        "id": id_,
        "title": title,
        "date": day,
        "section": "Dân vận khéo",
        "author": "Hà My",
        "body": "\n".join(
            f"{_sentence(name, who, place, year)} Ai cũng vui."
            for name, who, _, place, _, year, _ in mentions
        ),
        "url": f"https://mau.example.vn/tin/{id_}" if id_ == "lang-xanh" else None,
    }
    for id_, day, title, mentions in TEXTS
]
_MENTIONS = {id_: mentions for id_, _, _, mentions in TEXTS}


def read(bulletin: Bulletin) -> Extract:
    """What stands in the table, where it stands in the text."""
    made = []
    for name, who, kind, place, area, year, status in _MENTIONS[bulletin.id]:
        sentence = _sentence(name, who, place, year)
        start = bulletin.text.index(sentence)

        def said(words, start=start):
            at = bulletin.text.find(words, start) if words and words != "cá nhân" else 0
            return Said(words, at, at + len(words) if at else 0) if words else None

        name_start = bulletin.text.index(name, start)
        made.append(
            Mention(
                bulletin=bulletin.id,
                name=name,
                name_start=name_start,
                name_end=name_start + len(name),
                evidence=sentence,
                evidence_start=start,
                evidence_end=start + len(sentence),
                published=bulletin.published,
                quoted=True,
                organisation=said(who),
                organisation_kind=OrganisationKind(kind) if kind else None,
                place=said(place),
                units=(place.rpartition(", ")[2],) if place else (),
                area=area,
                year=int(year) if year else None,
                status=Status(status) if status else None,
                confidence=CONFIDENCE.get(name, 1.0),
                doubts=("unquoted", "weak_head") if name in CONFIDENCE else (),
            )
        )
    return Extract(tuple(made))
