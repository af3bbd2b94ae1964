"""How far an initiative has come, and the year said for it, by named cases."""

import pytest

from register.extract import organisations, status, years
from tests.register.named import marked

STATUSES = {
    "nothing": ("Hội CCB xã có mô hình “⟦Gác⟧”.", [None]),
    "xây dựng alone": ("Hội CCB xã xây dựng mô hình “⟦Gác⟧”.", [None]),
    "ra mắt": ("Hội CCB xã vừa ra mắt mô hình “⟦Gác⟧”.", ["launched"]),
    "xây dựng mới": ("Hội xây dựng mới 2 mô hình: “⟦Gác⟧” và “⟦Đèn⟧”.", ["launched"] * 2),
    "cho ra đời": ("Tổ 14 họp bàn rồi cho ra đời mô hình “⟦Đúng giờ⟧”.", ["launched"]),
    "ra đời behind": ("Từ đó, mô hình “⟦Chốt⟧” ở thôn Mốc ra đời.", ["launched"]),
    "do … thành lập": ("“⟦Tổ gõ cửa⟧” do Đoàn Thanh niên xã thành lập năm 2025.", ["launched"]),
    "lập is no commune": ("Mô hình “⟦Bữa sáng⟧” của xã Tân Lập; “⟦Đèn⟧” của xã Bãi.", [None, None]),
    "đăng ký": ("Ban CHQS xã đang đăng ký thêm mô hình “⟦Dương⟧”.", ["registered"]),
    "công nhận before": ("Huyện công nhận mô hình “⟦Dương⟧” của xã Bãi.", ["recognised"]),
    "được … công nhận": ("Mô hình “⟦Dương⟧” được UBND huyện công nhận.", ["recognised"]),
    "công nhận điển hình": ("Mô hình “⟦Dương⟧” được công nhận là điển hình.", ["exemplary"]),
    "tiêu biểu, the whole list": (
        "Tiêu biểu như mô hình “⟦A b⟧” do Hội triển khai; “⟦C d⟧” của xã; “⟦E g⟧”…",
        ["exemplary"] * 3,
    ),
    "nổi bật với các mô hình": ("Xã nổi bật với các mô hình: “⟦A b⟧”; “⟦C d⟧”.", ["exemplary"] * 2),
    "nổi bật với one": ("Ấp 1 thì nổi bật với “⟦A b⟧”, ấp 2 có “⟦C d⟧”.", ["exemplary", None]),
    "tập thể tiêu biểu": ("Có 2 tập thể tiêu biểu. Xã có mô hình “⟦A b⟧”.", [None]),
    "có thể kể đến": ("Có thể kể đến mô hình “⟦A b⟧”, cách làm hay như “⟦C d⟧”.", [None, None]),
    "còn phải kể đến adds": ("Ngoài ra còn phải kể đến mô hình “⟦A b⟧” của xã.", [None]),
    "duy trì": ("Trạm Y tế duy trì mô hình “⟦Sổ số⟧”.", ["kept_up"]),
    "vẫn duy trì behind": ("Mô hình “⟦Tiếng mõ⟧” nay vẫn duy trì đều.", ["kept_up"]),
    "được nhân rộng": ("Mô hình “⟦Ngõ⟧” được phòng giáo dục nhân rộng.", ["replicated"]),
    "one verb after another": (
        (
            "Hội duy trì mô hình ⟦mượn trâu⟧, «⟦Hũ thóc⟧»; thành lập mới mô hình ⟦Tổ "
            "đổi công⟧; nhân rộng mô hình ⟦vịt⟧."
        ),
        ["kept_up", "kept_up", "launched", "replicated"],
    ),
    "a verb of one item only": (
        "Xã có mô hình “⟦Sách⟧”; Trạm duy trì mô hình “⟦Sổ⟧”; xóm Bãi: câu lạc bộ “⟦Bếp⟧”.",
        [None, "kept_up", None],
    ),
    "a total that says more than what was built": (
        "Hội xây dựng mới được 27 mô hình, nâng tổng số lên 63, trong đó có 6 mô hình “⟦Sách⟧”.",
        [None],
    ),
    "another subject": (
        "Trường triển khai mô hình “⟦Sách⟧”; Trạm duy trì mô hình “⟦Sổ⟧”; Hội có mô hình “⟦Bếp⟧”.",
        [None, "kept_up", None],
    ),
    "trong đó có": (
        "Xã đã ra mắt 5 mô hình, trong đó có mô hình “⟦Cờ⟧” và “⟦Hoa⟧”.",
        ["launched"] * 2,
    ),
    "trong đó, the sentence before": (
        "Phường công nhận 6 mô hình. Trong đó, mô hình “⟦Cờ⟧” được chấm cao nhất.",
        ["recognised"],
    ),
    "the last that applies": ("Tiêu biểu là mô hình “⟦Cờ⟧” đã được nhân rộng.", ["replicated"]),
    "two mentions": (
        "Xã ra mắt mô hình “⟦Cờ⟧”.\nMô hình “⟦Cờ⟧” được nhân rộng.",
        ["replicated"] * 2,
    ),
    "it goes on": ("Xã có “⟦Bữa sáng⟧”. Mô hình do Đoàn lo, được duy trì đến giờ.", ["kept_up"]),
    "it goes on, replicated": (
        "Chi hội có mô hình “⟦Hũ gạo⟧”. Mô hình đã được nhân rộng ra các ấp.",
        ["replicated"],
    ),
    "not so far away": (
        "Chi hội có mô hình “⟦Hũ gạo⟧”. Trời mưa. Họ họp. Ai cũng vui. Mô hình đã được nhân rộng.",
        [None],
    ),
    "xuất hiện": ("Mô hình “⟦Trữ nước⟧” xuất hiện giữa mùa mặn năm 2020.", ["launched"]),
    "mô hình này": ("Ai cũng quen “⟦Một giờ⟧”. Chi bộ đăng ký mô hình này.", ["registered"]),
}


@pytest.mark.parametrize(("text", "wanted"), STATUSES.values(), ids=STATUSES)
def test_statuses(text, wanted):
    written, names = marked(text)
    owners = organisations.attach(written, names)
    assert status.find(written, names, owners) == wanted


YEARS = {
    "none": ("Sáng 14/3, xã ra mắt mô hình “⟦Cờ⟧”.", [None]),
    "before": ("Năm 2021, xã ra mắt mô hình “⟦Cờ⟧”, “⟦Hoa⟧”.", [2021] * 2),
    "behind": ("Mô hình “⟦Cờ⟧” do Công an xã thực hiện từ năm 2016; “⟦Hoa⟧” mới có.", [2016, None]),
    "a month": ("“⟦Tổ gõ cửa⟧” do Đoàn xã thành lập tháng 8/2025.", [2025]),
    "a school year": ("Trường triển khai “⟦Sách⟧” từ năm học 2024 - 2025.", [2024]),
    "a period is none": ("Giai đoạn 2021-2025, xã có mô hình “⟦Cờ⟧”.", [None]),
    "up to then": ("Tính đến hết tháng 9/2024, xã có mô hình “⟦Cờ⟧”.", [None]),
    "the sentence before": ("Năm 2024, hội đăng ký 9 mô hình. Nổi bật là mô hình “⟦Cờ⟧”.", [2024]),
    "the paragraph before": (
        "Năm 2024, hội đăng ký 9 mô hình.\nNổi bật là mô hình “⟦Cờ⟧”.",
        [None],
    ),
    "a reference": ("Ai cũng quen “⟦Một giờ⟧”. Chi bộ đăng ký mô hình này từ năm 2022.", [2022]),
    "now": ("Từ 3 mô hình năm 2020, đến nay phường có 9 mô hình “⟦Hẻm⟧”.", [None]),
}


@pytest.mark.parametrize(("text", "wanted"), YEARS.values(), ids=YEARS)
def test_years(text, wanted):
    assert years.find(*marked(text)) == wanted
