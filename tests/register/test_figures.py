"""Figures in sentences: a line a figure, `value measure unit | area | period`."""

import time
from datetime import date
from pathlib import Path

import pytest

from bench.annotated import read
from corpus.bulletin import Bulletin
from register.extract import figures, names, numbers
from register.extract.written import Written

PUBLISHED = date(2024, 6, 15)
TODAY = "..2024-06-15"
GOLD = Path(__file__).parent / "gold" / "open"


def found(*paragraphs, title="Tin cơ sở", lead="", published=PUBLISHED):
    bulletin = Bulletin(id="b", source="mau", title=title, lead=lead, paragraphs=paragraphs)
    written = Written.of(bulletin)
    return figures.find(written, published=published, names=names.find(written))


def lines(*paragraphs, **rest):
    return [
        f"{one.value:g} {one.measure} {one.unit} | {one.area or '-'} | {one.period or '-'}"
        for one in found(*paragraphs, **rest)
    ]


#: What it shows; the sentence; its figures.
CASES = {
    "a verb in front": (
        "Năm 2023, xã đăng ký mới 38 mô hình.",
        ["38 registered models | - | 2023"],
    ),
    "a participle behind": (
        "Năm 2023, xã có 120 mô hình đăng ký.",
        ["120 registered models | - | 2023"],
    ),
    "a verb and a participle: the participle": (
        "Năm 2023, xã xây dựng được 96 mô hình hiệu quả.",
        ["96 effective models | - | 2023"],
    ),
    "two verbs joined: the first": (
        "Năm 2023, huyện xây dựng và nhân rộng 900 mô hình, tiếp nhận và duy trì 29 mô hình.",
        ["900 built models | - | 2023", "29 kept_up models | - | 2023"],
    ),
    "two participles: the last": (
        (
            "Năm 2023, có 61/70 mô hình đăng ký được Huyện ủy công nhận, 5 mô hình tiêu biểu"
            " được biểu dương."
        ),
        ["61 recognised models | - | 2023", "5 commended models | - | 2023"],
    ),
    "recognised as exemplary": (
        "Năm 2023, có 2 mô hình được công nhận là điển hình cấp tỉnh.",
        ["2 exemplary models | - | 2023"],
    ),
    "the verb of the next count is its own": (
        "Năm 2023, toàn xã đăng ký 45 mô hình và được công nhận 38 mô hình.",
        ["45 registered models | - | 2023", "38 recognised models | - | 2023"],
    ),
    "denied": (
        "Năm 2023, còn 77 mô hình chưa được công nhận.",
        ["77 total models | - | 2023"],
    ),
    "proposed only": (
        "Năm 2023, có 3 mô hình được đề nghị huyện khen thưởng.",
        ["3 total models | - | 2023"],
    ),
    "bare có": ("Đến nay, toàn xã có 24 mô hình.", [f"24 total models | - | {TODAY}"]),
    "ended": (
        "Năm 2023, xã cho ngừng 4 mô hình; ba mô hình phải giải thể; 8 mô hình không còn hiệu quả.",
        [
            "4 ended models | - | 2023",
            "3 ended models | - | 2023",
            "8 ended models | - | 2023",
        ],
    ),
    "mô hình, điển hình is one unit": (
        "Năm 2023, huyện có 612 mô hình, điển hình, trong đó có 498 mô hình và 114 điển hình.",
        [
            "612 total models_and_exemplars | - | 2023",
            "498 total models | - | 2023",
            "114 total exemplars | - | 2023",
        ],
    ),
    "mô hình and điển hình have one verb": (
        "Năm 2023, huyện công nhận 12 mô hình tập thể và 6 điển hình cá nhân.",
        ["12 recognised group_models | - | 2023", "6 recognised exemplars | - | 2023"],
    ),
    "an area that isn't named": (
        "Năm 2023, xã có 40 mô hình ở các lĩnh vực của đời sống, 12 mô hình ở lĩnh vực khác.",
        ["40 total models | - | 2023", "12 total models | - | 2023"],
    ),
    "all areas, behind the movement's name": (
        "Năm 2023, xã đăng ký 40 mô hình “Dân vận khéo” trên các lĩnh vực.",
        ["40 registered models | - | 2023"],
    ),
    "levels go on with the measure": (
        "Năm 2023, có 5 mô hình được công nhận cấp tỉnh, 20 mô hình cấp huyện, 60 mô hình cấp xã.",
        [f"{n} recognised models | - | 2023" for n in (5, 20, 60)],
    ),
    "areas of farming": (
        "Năm 2023, huyện có 7 mô hình. Chăn nuôi có 4 mô hình; thủy sản 3 mô hình.",
        [
            "7 total models | - | 2023",
            "4 total models | chăn nuôi | 2023",
            "3 total models | thủy sản | 2023",
        ],
    ),
    "điển hình là begins a clause": (
        "Năm 2023, xã ra mắt 12 mô hình, điển hình là mô hình “Ngõ sáng”.",
        ["12 built models | - | 2023"],
    ),
    "kinds of models in brackets": (
        "Năm 2022 đăng ký 702 mô hình, điển hình (565 tập thể, 137 cá nhân).",
        [
            "702 registered models_and_exemplars | - | 2022",
            "565 registered group_models | - | 2022",
            "137 registered person_models | - | 2022",
        ],
    ),
    "people praised": (
        "Tại hội nghị tổng kết năm 2023, UBND huyện tặng giấy khen cho 12 tập thể và 09 cá nhân.",
        ["12 commended groups | - | 2023", "9 commended persons | - | 2023"],
    ),
    "one number of both": (
        (
            "Năm 2023, UBND huyện khen thưởng 26 tập thể và cá nhân; 52 lượt tập thể, cá nhân"
            " được tuyên dương."
        ),
        [
            "26 commended groups_and_persons | - | 2023",
            "52 commended groups_and_persons | - | 2023",
        ],
    ),
    "praised for something else": (
        (
            "Năm 2023, xã khen 14 tập thể, 21 cá nhân trong phong trào và 6 tập thể trong khắc"
            " phục hậu quả thiên tai; UBND tỉnh khen 5 tập thể đã có công cứu hộ tàu cá."
        ),
        ["14 commended groups | - | 2023", "21 commended persons | - | 2023"],
    ),
    "nobody praised": ("Hội thao có 15 tập thể, 40 cá nhân tham gia mô hình.", []),
    "rows of areas after a total": (
        (
            "Năm 2023 đăng ký 97 mô hình, trong đó kinh tế có 41 mô hình, văn hóa - xã hội 30,"
            " ANQP: 26."
        ),
        [
            "97 registered models | - | 2023",
            "41 registered models | kinh tế | 2023",
            "30 registered models | văn hóa - xã hội | 2023",
            "26 registered models | quốc phòng - an ninh | 2023",
        ],
    ),
    "a fresh sentence of rows": (
        (
            "Năm 2023 xây dựng 159 mô hình. Lĩnh vực kinh tế có 92 mô hình, văn hóa - xã hội 67"
            " mô hình."
        ),
        [
            "159 built models | - | 2023",
            "92 total models | kinh tế | 2023",
            "67 total models | văn hóa - xã hội | 2023",
        ],
    ),
    "rows without a verb are parts of the total they make": (
        (
            "Năm 2023, 150 mô hình được công nhận; tỉnh chọn 9 mô hình tiêu biểu."
            " Chia ra: kinh tế 90 mô hình; văn hóa - xã hội 60."
        ),
        [
            "150 recognised models | - | 2023",
            "9 exemplary models | - | 2023",
            "90 recognised models | kinh tế | 2023",
            "60 recognised models | văn hóa - xã hội | 2023",
        ],
    ),
    "of these": (
        (
            "Trong số 45 mô hình được công nhận năm 2023, có 32 mô hình trong lĩnh vực kinh tế, 13"
            " mô hình về quốc phòng - an ninh."
        ),
        [
            "45 recognised models | - | 2023",
            "32 recognised models | kinh tế | 2023",
            "13 recognised models | quốc phòng - an ninh | 2023",
        ],
    ),
    "two counts of one area": (
        "Năm 2023, lĩnh vực giảm nghèo có 57 mô hình đăng ký, 38 mô hình được công nhận.",
        ["57 registered models | giảm nghèo | 2023", "38 recognised models | giảm nghèo | 2023"],
    ),
    "parts of an area keep it": (
        "Năm 2023 có 64 mô hình kinh tế, trong đó 41 mô hình cho thu nhập ổn định.",
        ["64 total models | kinh tế | 2023", "41 total models | kinh tế | 2023"],
    ),
    "a new verb, no area": (
        "Năm 2023 xây dựng 14 mô hình bảo vệ môi trường, duy trì 63 mô hình đã có.",
        ["14 built models | bảo vệ môi trường | 2023", "63 kept_up models | - | 2023"],
    ),
    "a count of one name": (
        "Năm 2023, huyện có 21 mô hình “Đổi vỏ lon lấy hoa”, 03 mô hình nuôi ong.",
        ["21 named models | - | 2023", "3 named models | - | 2023"],
    ),
    "as many names as models": (
        "Năm 2023, Hội ra mắt 2 mô hình “Ruộng không rơm” và “Bờ hoa”.",
        ["2 built models | - | 2023"],
    ),
    "increase and decrease": (
        "Năm 2023 có 118 mô hình (tăng 24 mô hình so với năm 2022); so với cùng kỳ giảm 9 mô hình.",
        [
            "118 total models | - | 2023",
            "24 increase models | - | 2023",
            "9 decrease models | - | 2023",
        ],
    ),
    "no increase": (
        "Năm 2023, xã xây dựng mới 4 mô hình, nâng tổng số lên 13 mô hình.",
        ["4 built models | - | 2023", "13 total models | - | 2023"],
    ),
    "from then to now": (
        "Từ 6 mô hình năm 2009, nay đã có hơn 200 mô hình.",
        ["6 total models | - | 2009", f"200 total models | - | {TODAY}"],
    ),
    "a share of the count before it": (
        "Năm 2023, 148 mô hình được công nhận, đạt 85,5%; thu ngân sách đạt 102,4%.",
        ["148 recognised models | - | 2023", "85.5 recognised percent | - | 2023"],
    ),
    "a share of models": (
        "Năm 2023, 83% mô hình được đánh giá hiệu quả; 92% số hộ đạt danh hiệu.",
        ["83 effective percent | - | 2023"],
    ),
    "shares and units without models": (
        "Có 7/9 xã đăng ký mô hình, 100% thôn có mô hình, 2/11 đảng bộ chưa đăng ký mô hình.",
        [],
    ),
    "a/b": (
        (
            "Năm 2023 xây dựng được 61/75 mô hình tập thể; toàn xã có 96 mô hình/14 chi bộ,"
            " 30 hộ/121 khẩu."
        ),
        ["61 built group_models | - | 2023", "96 total models | - | 2023"],
    ),
    "one of so many": (
        "Năm 2020, đây là 1 trong 9 mô hình tiêu biểu, một mô hình hay.",
        ["9 exemplary models | - | 2020"],
    ),
    "targets": (
        (
            "Năm 2025, huyện phấn đấu mỗi thôn có ít nhất 1 - 2 mô hình, 85% mô hình hoạt động"
            " hiệu quả."
        ),
        ["1 planned models | - | 2025", "85 planned percent | - | 2025"],
    ),
    "a target of every unit": (
        "Năm 2025, mỗi cơ sở Hội đăng ký 02 mô hình.",
        ["2 planned models | - | 2025"],
    ),
    "an average is no target": (
        "Nhiệm kỳ 2020 - 2025, bình quân mỗi chi bộ có 2 mô hình.",
        ["2 total models | - | 2020..2025"],
    ),
    "a reached plan is no target": (
        "Năm 2023, vượt kế hoạch, xã công nhận 12 mô hình.",
        ["12 recognised models | - | 2023"],
    ),
    "words": (
        "Giai đoạn 2016-2020, tỉnh xây dựng được gần 3 ngàn mô hình, hai chục mô hình tiêu biểu.",
        ["3000 built models | - | 2016..2020", "20 exemplary models | - | 2016..2020"],
    ),
    "numbers without their noun": (
        "Năm 2023, huyện duy trì 51, đăng ký mới 33 mô hình. Số mô hình bị giải thể là 3.",
        [
            "51 kept_up models | - | 2023",
            "33 registered models | - | 2023",
            "3 ended models | - | 2023",
        ],
    ),
    "rows of places": (
        "Năm 2023, xã Bãi Đá có 18 mô hình được công nhận, Đồi Chè 17 mô hình.",
        ["18 recognised models | - | 2023", "17 recognised models | - | 2023"],
    ),
    "other numbers": (
        (
            "Mô hình có 45 hộ tham gia, vốn 18.500.000 đồng, theo Kế hoạch số 77-KH/ĐU ngày"
            " 02/03/2024;"
            " kỷ niệm (15.10.1930 - 15.10.2020); 3 câu lạc bộ; hàng chục mô hình khác."
        ),
        [],
    ),
    "registered, in other words": (
        "Năm 2023, huyện tiếp nhận bản đăng ký của 40 mô hình; có 12 mô hình ghi danh mới.",
        ["40 registered models | - | 2023", "12 registered models | - | 2023"],
    ),
    "built, in other words": (
        (
            "Năm 2023, các ấp gầy dựng được 14 mô hình, khai sinh 3 mô hình, lập thêm 2 mô hình;"
            " 5 mô hình được vun lên từ xóm."
        ),
        [
            "14 built models | - | 2023",
            "3 built models | - | 2023",
            "2 built models | - | 2023",
            "5 built models | - | 2023",
        ],
    ),
    "effective, in other words": (
        "Năm 2023, 26/38 mô hình làm tốt, 20 mô hình phát huy tác dụng, 80% mô hình chạy đều.",
        [
            "26 effective models | - | 2023",
            "20 effective models | - | 2023",
            "80 effective percent | - | 2023",
        ],
    ),
    "kept up, in other words": (
        "Năm 2023, 63 mô hình còn sống khỏe, phường giữ lại 34 mô hình.",
        ["63 kept_up models | - | 2023", "34 kept_up models | - | 2023"],
    ),
    "ended, in other words": (
        (
            "Năm 2023, 17 mô hình phải dẹp, 4 mô hình bỏ, 1 mô hình bị loại, 9 mô hình bị đưa ra"
            " khỏi danh sách, 2 mô hình không duy trì được."
        ),
        [f"{value} ended models | - | 2023" for value in (17, 4, 1, 9, 2)],
    ),
    "recognised and replicated, in other words": (
        "Năm 2023, 39 mô hình đạt yêu cầu; 22 mô hình được lan tỏa sang bản khác.",
        ["39 recognised models | - | 2023", "22 replicated models | - | 2023"],
    ),
    "praised, in other words": (
        "Năm 2023, 11 mô hình được trao biểu trưng; xã xướng tên 18 tập thể, 24 cá nhân.",
        [
            "11 commended models | - | 2023",
            "18 commended groups | - | 2023",
            "24 commended persons | - | 2023",
        ],
    ),
    "praised for taxes and safety": (
        "Năm 2023 có 5 mô hình; xã tặng giấy khen cho 10 tập thể trong công tác thuế.",
        ["5 total models | - | 2023"],
    ),
    "compared without so với": (
        "Năm 2023 có 48 mô hình, kém năm 2021 đúng 7 mô hình, nhiều hơn cùng kỳ 3 mô hình.",
        [
            "48 total models | - | 2023",
            "7 decrease models | - | 2023",
            "3 increase models | - | 2023",
        ],
    ),
    "a number that is pointed at": (
        "Năm 2023 cả huyện có 40 mô hình; nay con số ấy là 113, rải khắp các xã.",
        ["40 total models | - | 2023", f"113 total models | - | {TODAY}"],
    ),
    "a total raised, and its parts in the next sentence": (
        (
            "Năm 2023 lập thêm 27 mô hình, đưa tổng số mô hình đang hoạt động lên 99."
            " Trong số này có 58 mô hình kinh tế, 41 mô hình văn hóa - xã hội."
        ),
        [
            "27 built models | - | 2023",
            "99 total models | - | 2023",
            "58 total models | kinh tế | 2023",
            "41 total models | văn hóa - xã hội | 2023",
        ],
    ),
    "gồm splits the number right before it": (
        (
            "Năm 2023 có 164 mô hình được công nhận, trong đó có 52 mô hình điển hình, gồm 41"
            " mô hình tập thể và 11 mô hình cá nhân."
        ),
        [
            "164 recognised models | - | 2023",
            "52 exemplary models | - | 2023",
            "41 exemplary group_models | - | 2023",
            "11 exemplary person_models | - | 2023",
        ],
    ),
    "areas behind numbers without nouns": (
        (
            "Năm 2023 có 34 mô hình, trong đó 12 mô hình về chuyển đổi số, 9 về môi trường, 13 ở"
            " mảng an sinh xã hội."
        ),
        [
            "34 total models | - | 2023",
            "12 total models | chuyển đổi số | 2023",
            "9 total models | bảo vệ môi trường | 2023",
            "13 total models | an sinh xã hội | 2023",
        ],
    ),
    "areas with numbers in brackets": (
        (
            "Năm 2023 lập 20 mô hình, nhiều nhất là ở lĩnh vực chuyển đổi số với 11 mô hình, kế đó"
            " là cải cách hành chính (7) và an ninh trật tự (2)."
        ),
        [
            "20 built models | - | 2023",
            "11 built models | chuyển đổi số | 2023",
            "7 built models | cải cách hành chính | 2023",
            "2 built models | an ninh trật tự | 2023",
        ],
    ),
    "the area of a bracket ends with it": (
        "Năm 2023 lập 33 mô hình (kinh tế: 12; giảm nghèo: 21), chưa kể 6 mô hình cũ.",
        [
            "33 built models | - | 2023",
            "12 built models | kinh tế | 2023",
            "21 built models | giảm nghèo | 2023",
            "6 total models | - | 2023",
        ],
    ),
    "work that no table knows": (
        "Năm 2023, công tác chăm sóc người cao tuổi có 57 mô hình.",
        ["57 total models | chăm sóc người cao tuổi | 2023"],
    ),
    "rows of places and bodies": (
        (
            "Năm 2023 đăng ký 60 mô hình, trong đó huyện Bãi Đá 31, Hội Phụ nữ 20, các đơn vị còn"
            " lại 9."
        ),
        [f"{value} registered models | - | 2023" for value in (60, 31, 20, 9)],
    ),
    "recognised of those in the sentence before": (
        "Năm 2023 triển khai 86 mô hình, điển hình. Cấp huyện công nhận 69, cấp tỉnh công nhận 13.",
        [
            "86 built models_and_exemplars | - | 2023",
            "69 recognised models_and_exemplars | - | 2023",
            "13 recognised models_and_exemplars | - | 2023",
        ],
    ),
    "what lies ahead is planned": (
        "Đến năm 2030, có 220 mô hình.",
        ["220 planned models | - | ..2030-12-31"],
    ),
    "what must be is planned": (
        "Hết năm 2025, ấp nào cũng phải có từ 2 mô hình trở lên; phải giải thể mô hình yếu.",
        ["2 planned models | - | 2025"],
    ),
    "said before": (
        "Năm 2023 có 118 mô hình; 118 mô hình này đều tốt.",
        ["118 total models | - | 2023"],
    ),
    "parts of one name have the area of their total": (
        (
            "Đến nay, toàn xã có 20 mô hình bảo vệ môi trường, trong đó có 9 mô hình “Ngõ không"
            " rác” và 4 mô hình ủ phân tại vườn."
        ),
        [
            f"20 total models | bảo vệ môi trường | {TODAY}",
            f"9 named models | bảo vệ môi trường | {TODAY}",
            f"4 named models | bảo vệ môi trường | {TODAY}",
        ],
    ),
    "some of an area's, counted again": (
        (
            "Xã hiện có 30 mô hình về an toàn giao thông. Thế nhưng khi kiểm tra thực tế, 18 mô"
            " hình hoạt động hiệu quả."
        ),
        [
            f"30 total models | an toàn giao thông | {TODAY}",
            f"18 effective models | an toàn giao thông | {TODAY}",
        ],
    ),
    "only so many of an area's": (
        "Đến nay, xã có 12 mô hình chuyển đổi số. Chỉ 5 mô hình còn hoạt động.",
        [
            f"12 total models | chuyển đổi số | {TODAY}",
            f"5 kept_up models | chuyển đổi số | {TODAY}",
        ],
    ),
    "of an area's, and the rest": (
        (
            "Đến nay, xã có 12 mô hình giảm nghèo. Có 7 mô hình phát huy hiệu quả, số còn lại cầm"
            " chừng."
        ),
        [f"12 total models | giảm nghèo | {TODAY}", f"7 effective models | giảm nghèo | {TODAY}"],
    ),
    "of several areas, counted again: of none": (
        (
            "Năm 2023 có 30 mô hình kinh tế, 12 mô hình giảm nghèo. Qua thẩm định, 25 mô hình được"
            " công nhận."
        ),
        [
            "30 total models | kinh tế | 2023",
            "12 total models | giảm nghèo | 2023",
            "25 recognised models | - | 2023",
        ],
    ),
    "the whole unit is no part of an area": (
        (
            "Đến nay, xã có 30 mô hình kinh tế. Qua rà soát, toàn huyện có 25 mô hình được công"
            " nhận."
        ),
        [f"30 total models | kinh tế | {TODAY}", f"25 recognised models | - | {TODAY}"],
    ),
    "a theme without an object is an area": (
        "Năm 2023, Hội có 40 mô hình tiết kiệm, 6 mô hình tiết kiệm điện.",
        ["40 total models | tiết kiệm | 2023", "6 named models | - | 2023"],
    ),
    "a word of praise in quotes is no name": (
        "Năm 2023, xã có 40 mô hình “khéo”, 3 mô hình “Ngõ sáng”.",
        ["40 total models | - | 2023", "3 named models | - | 2023"],
    ),
    "rows behind a split are of both": (
        (
            "Năm 2023 đăng ký 60 mô hình, gồm 40 mô hình tập thể và 20 mô hình cá nhân; kinh tế:"
            " 35, giảm nghèo: 25."
        ),
        [
            "60 registered models | - | 2023",
            "40 registered group_models | - | 2023",
            "20 registered person_models | - | 2023",
            "35 registered models | kinh tế | 2023",
            "25 registered models | giảm nghèo | 2023",
        ],
    ),
    "rows of the last of a split": (
        (
            "Năm 2023 đăng ký 60 mô hình, gồm 40 mô hình tập thể và 20 mô hình cá nhân (kinh tế:"
            " 15, giảm nghèo: 5)."
        ),
        [
            "60 registered models | - | 2023",
            "40 registered group_models | - | 2023",
            "20 registered person_models | - | 2023",
            "15 registered person_models | kinh tế | 2023",
            "5 registered person_models | giảm nghèo | 2023",
        ],
    ),
    "what one's own unit put in": (
        "Năm 2023, huyện công nhận 9 mô hình của ngành, trường ta góp 2.",
        ["9 recognised models | - | 2023", "2 recognised models | - | 2023"],
    ),
    "areas with their numbers in brackets": (
        (
            "Năm 2023, xã ra mắt 14 mô hình: giảm nghèo (6), mỹ quan ngõ phố (5), kế đó là trật tự"
            " đô thị (3)."
        ),
        [
            "14 built models | - | 2023",
            "6 built models | giảm nghèo | 2023",
            "5 built models | mỹ quan ngõ phố | 2023",
            "3 built models | trật tự đô thị | 2023",
        ],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_named_cases(case):
    text, wanted = CASES[case]
    assert lines(text) == wanted


def test_a_headline_takes_the_period_of_what_it_rounds():
    assert lines("Năm 2023, xã có 347 mô hình được công nhận.", title="Hơn 340 mô hình") == [
        "340 total models | - | 2023",
        "347 recognised models | - | 2023",
    ]


def test_a_first_paragraph_that_rounds_is_a_headline_too():
    body = "Tính đến 31/3/2024, toàn huyện xây dựng được 347 mô hình."
    first, exact = found("Gần 350 mô hình đang có mặt ở các thôn.", body)
    assert str(first.period) == str(exact.period) == "..2024-03-31"
    other, _ = found("Gần 250 mô hình đang có mặt ở các thôn.", body)
    assert str(other.period) == TODAY


def test_nothing_said_of_time_is_up_to_the_day():
    one, *_ = found("Xã có 3 mô hình.")
    assert str(one.period) == TODAY
    assert "assumed_period" in one.doubts
    assert found("Xã có 3 mô hình.", published=None)[0].period is None


def test_the_number_inside_a_name_counts_nothing():
    written = Written.of(
        Bulletin(
            id="b", source="mau", title="Xã ra mắt mô hình “Mỗi năm 3 mô hình nhỏ” của Chi hội 4"
        )
    )
    start = written.text.index("Mỗi")
    end = written.text.index("”")
    name = names.Name(start, end, quoted=True, sentence=written.sentences[0])
    assert not figures.find(written, published=PUBLISHED, names=[name])


def test_qualifiers_and_wholes():
    text = (
        "Xã có hơn 20 mô hình, gần 60 mô hình, ngót 9 mô hình, từ 02 mô hình trở lên,"
        " 61/75 mô hình."
    )
    assert [(str(one.qualifier), one.whole) for one in found(text)] == [
        ("over", None),
        ("under", None),
        ("about", None),
        ("over", None),
        ("exactly", 75),
    ]


def test_who_reports_it():
    text = "Toàn huyện có 9 mô hình. Riêng Hội Nông dân xã Bãi Đá có 2 mô hình."
    assert [one.reporter for one in found(text)] == ["Toàn huyện", "Hội Nông dân xã Bãi Đá"]


def test_a_reporter_has_all_of_its_name():
    text = (
        "Năm 2023, Ban Chỉ đạo 138 xã có 12 mô hình đăng ký."
        " Ban Chỉ huy Quân sự xã Bãi Đá xây dựng 3 mô hình."
    )
    assert [one.reporter for one in found(text)] == [
        "Ban Chỉ đạo 138 xã",
        "Ban Chỉ huy Quân sự xã Bãi Đá",
    ]


def test_no_number_is_two_figures():
    """A figure's id is its bulletin and where its number stands."""
    texts = [text for text, _ in CASES.values()]
    for text in texts:
        starts = [one.start for one in found(text)]
        assert starts == sorted(set(starts))
    for gold in read(GOLD):
        written = Written.of(gold.bulletin)
        starts = [one.start for one in figures.find(written, published=gold.bulletin.published)]
        assert len(starts) == len(set(starts))


def test_an_area_opened_before_holds_and_is_doubted():
    one = found("Lĩnh vực kinh tế được chú trọng. Năm 2023 có 9 mô hình đăng ký.")[0]
    assert (one.area, "carried_area" in one.doubts, one.confidence < 1) == ("kinh tế", True, True)


def test_the_number_read_back_gives_the_value():
    for gold in read(GOLD):
        written = Written.of(gold.bulletin)
        for one in figures.find(written, published=gold.bulletin.published):
            start, end = written.span(one.start, one.end)
            assert numbers.read(gold.bulletin.text[start:end]) == one.value
            assert one.sentence.start <= one.start < one.end <= one.sentence.end


SLOW = {
    "digits": "1" * 100_000,
    "numbers": "1.000 " * 17_000,
    "models": "mô hình 1.000 " * 7_000,
    "counts": "1.000 mô hình, " * 7_000,
    "parts": "gồm 12 mô hình và " * 5_500,
    "brackets": "(12 mô hình " * 8_000,
    "words": "hai trăm năm mươi ba " * 4_800 + "mô hình",
    "periods": "năm 2023 có 3 mô hình đến nay " * 3_300,
    "people": "12 tập thể, " * 8_000 + "khen thưởng mô hình",
    "verbs": "xây dựng và nhân rộng " * 4_500 + "12 mô hình",
    "quotes": "“ " * 50_000 + "12 mô hình",
    "sentences": "3 mô hình. Dân làm. " * 2_500,
}


@pytest.mark.parametrize("case", SLOW)
def test_a_text_made_to_be_slow_ends(case):
    written = Written.of(Bulletin(id="b", source="mau", title=SLOW[case]))
    begun = time.process_time()
    figures.find(written, published=PUBLISHED)
    # The slowest takes less than half a second; five are for slow machines.
    assert time.process_time() - begun < 5
