"""Owners and statuses together, in the wording of other newsrooms than those of the gold set."""

import pytest

from register.extract import organisations, status
from tests.register.named import marked, said_of

#: The text, who runs each name, its status.
CASES = {
    "the sentence before": (
        "Chi hội Nông dân ấp 5 họp bàn, góp được 12 triệu đồng. Từ đó, mô hình “⟦Hũ gạo⟧” ra đời.",
        ["Chi hội Nông dân ấp 5"],
        ["launched"],
    ),
    "a province": ("Đồng Tháp có mô hình “⟦Hội quán⟧”.", ["Đồng Tháp"], [None]),
    "là của": (
        "Mô hình “⟦Bếp⟧” là của Hội Người cao tuổi xã Bãi.",
        ["Hội Người cao tuổi xã Bãi"],
        [None],
    ),
    "do, behind a verb": (
        "Mô hình “⟦Bếp⟧” được thành lập năm 2021, do Hạt Kiểm lâm huyện phụ trách.",
        ["Hạt Kiểm lâm huyện"],
        ["launched"],
    ),
    "mô hình của … mang tên": ("Mô hình của Hội CCB xã mang tên “⟦Gác⟧”.", ["Hội CCB xã"], [None]),
    "with it in front": (
        "Với mô hình “⟦Gác⟧”, Công an phường Bến Đò đã bắt 4 vụ trộm.",
        ["Công an phường Bến Đò"],
        [None],
    ),
    "by a model": (
        "Tòa án nhân dân huyện Bãi đứng chân ở chợ bằng mô hình “⟦Phiên tòa bên chợ⟧”.",
        ["Tòa án nhân dân huyện Bãi"],
        [None],
    ),
    "visitors": ("Hội Phụ nữ tỉnh về thăm mô hình “⟦Bếp⟧” ở xã Bãi.", [None], [None]),
    "who judges": ("UBND xã đánh giá cao mô hình “⟦Bếp⟧”.", [None], [None]),
    "who funds": (
        "Hội LHPN huyện hỗ trợ 10 triệu đồng cho mô hình “⟦Bếp⟧” ở xã Bãi.",
        [None],
        [None],
    ),
    "takes on": (
        "Nghiệp đoàn Xe ôm chợ Cũ nhận mô hình “⟦Đèn⟧”.",
        ["Nghiệp đoàn Xe ôm chợ Cũ"],
        [None],
    ),
    "praised in a list": (
        "Được biểu dương dịp này có: “⟦A b⟧” của thôn Bãi; “⟦C d⟧” của thôn Đồi.",
        ["thôn Bãi", "thôn Đồi"],
        ["recognised", "recognised"],
    ),
    "bright spots": (
        "Điểm sáng là “⟦A b⟧” của thôn Bãi; “⟦C d⟧” của thôn Đồi.",
        ["thôn Bãi", "thôn Đồi"],
        ["exemplary", "exemplary"],
    ),
    "below a colon, each its own": (
        "Nổi lên có:\n- “⟦A b⟧” của thôn Bãi;\n- “⟦C d⟧” của thôn Đồi.",
        ["thôn Bãi", "thôn Đồi"],
        ["exemplary", "exemplary"],
    ),
    "below a colon, of one": (
        "Hội Nông dân xã đang duy trì các mô hình:\n- “⟦A b⟧”;\n- “⟦C d⟧”.",
        ["Hội Nông dân xã", "Hội Nông dân xã"],
        ["kept_up", "kept_up"],
    ),
    "a bracket of fields": (
        "“⟦A b⟧” (lĩnh vực kinh tế; Hội Nông dân xã Bãi; năm 2019).",
        ["Hội Nông dân xã Bãi"],
        [None],
    ),
    "a bracket of places": ("“⟦A b⟧” (thôn 4, xã Bãi).", [None], [None]),
    "a place, then được": (
        "Mô hình “⟦A b⟧” tại thôn 4 được Chi bộ thôn nhen lên từ năm 2020.",
        ["Chi bộ thôn"],
        ["launched"],
    ),
    "its owner by apposition": (
        "Chi hội Khuyến học thôn Bãi, chủ nhân mô hình “⟦Tiếng kẻng⟧”, có 40 hội viên.",
        ["Chi hội Khuyến học thôn Bãi"],
        [None],
    ),
    "keeps it quietly": (
        "Chùa Phước Hậu lặng lẽ nuôi mô hình “⟦Cơm chay⟧”.",
        ["Chùa Phước Hậu"],
        ["kept_up"],
    ),
    "members of it": (
        "Mấy cụ trong Hội Người cao tuổi ấp 3 bày ra mô hình “⟦Trà sớm⟧”.",
        ["Hội Người cao tuổi ấp 3"],
        ["launched"],
    ),
    "each before a colon": (
        "Bưu điện xã Bãi: mô hình “⟦Thư tay⟧”; Hải quan cửa khẩu Bãi với mô hình “⟦Một dấu⟧”.",
        ["Bưu điện xã Bãi", "Hải quan cửa khẩu Bãi"],
        [None, None],
    ),
    "praised by leaders": (
        "Lãnh đạo huyện biểu dương mô hình “⟦Thư tay⟧” của Bưu điện xã Bãi.",
        ["Bưu điện xã Bãi"],
        ["recognised"],
    ),
    "được … behind a clause": (
        "Nhân dân xã Bãi rất vui khi mô hình “⟦Cầu⟧” được Hội CCB xã khởi xướng.",
        ["Hội CCB xã"],
        [None],
    ),
    "a report on it": (
        "Báo cáo của Hội Nông dân huyện cho thấy mô hình “⟦Cầu⟧” đã giúp 20 hộ.",
        [None],
        [None],
    ),
    "who listens": (
        "Hội Nông dân huyện tổ chức hội nghị, nghe mô hình “⟦Cầu⟧” kể chuyện.",
        [None],
        [None],
    ),
    "a prize": (
        "Tại hội thi, Ban tổ chức trao giải Nhất cho mô hình “⟦Cầu⟧” của Hội quán Thuận Tân.",
        ["Hội quán Thuận Tân"],
        ["recognised"],
    ),
    "registered by a court": (
        "Trong năm, Viện Kiểm sát nhân dân huyện đăng ký mô hình “⟦Lắng nghe⟧”.",
        ["Viện Kiểm sát nhân dân huyện"],
        ["registered"],
    ),
    "a small group": (
        "nhóm thuyền câu số 4 gánh mô hình “⟦Hùn vốn⟧”.",
        ["nhóm thuyền câu số 4"],
        [None],
    ),
    "nobody in particular": ("mô hình “⟦Hùn vốn⟧” do một nhóm phụ nữ khởi xướng.", [None], [None]),
    "one and another": (
        "Liên đội Trường THCS Bãi Đá và Hội đồng hương Bình Định cùng làm mô hình “⟦Sách⟧”.",
        ["Liên đội Trường THCS Bãi Đá"],
        [None],
    ),
    "money lent": (
        "Ngân hàng Chính sách xã hội huyện cho vay; mô hình “⟦Vay nhanh⟧” ở xã Bãi được khen.",
        [None],
        [None],
    ),
    "who takes part": (
        "Công an xã vận động các hộ theo mô hình “⟦Mắt⟧” của Tổ công nghệ số cộng đồng thôn 2.",
        ["Tổ công nghệ số cộng đồng thôn 2"],
        [None],
    ),
    "picked by the Party": (
        "Đảng ủy xã chọn mô hình “⟦Ngõ⟧” của thôn Bãi để nhân rộng.",
        ["thôn Bãi"],
        [None],
    ),
    "still another's": (
        "“⟦Ngõ⟧” là mô hình do Giáo họ Bãi Đá đảm nhận, còn “⟦Đèn⟧” thì Ban quản lý chợ lo.",
        ["Giáo họ Bãi Đá", None],
        [None, None],
    ),
    "enters its name": (
        "Hội Chữ thập đỏ xã ghi danh mô hình “⟦Cháo⟧” với huyện.",
        ["Hội Chữ thập đỏ xã"],
        ["registered"],
    ),
    "spread": ("Mô hình “⟦Cháo⟧” nay đã lan tỏa sang 5 xã.", [None], ["replicated"]),
    "children's brigade": (
        "Đội Thiếu niên Tiền phong Trường Tiểu học Bãi trình làng mô hình “⟦Cháo⟧”.",
        ["Đội Thiếu niên Tiền phong Trường Tiểu học Bãi"],
        ["launched"],
    ),
    "praised by a neighbour": ("Ông Hai ở ấp 4 khen mô hình “⟦Cháo⟧” hết lời.", [None], [None]),
    "visited by a neighbour": (
        "Bác Sáu, 70 tuổi, ngày nào cũng ghé mô hình “⟦Cháo⟧”.",
        [None],
        [None],
    ),
    "many clauses": (
        "Hội Phụ nữ xã thu được 3 triệu đồng, hội viên góp gạo, đó là mô hình “⟦Cháo⟧”.",
        ["Hội Phụ nữ xã"],
        [None],
    ),
    "another sentence": (
        "Trạm Y tế xã khám cho 40 người. Mô hình “⟦Cháo⟧” có 9 thành viên.",
        [None],
        [None],
    ),
    "gánh": (
        (
            "Nhắc đến phong trào ở Ea Tul là nhắc đến mô hình “⟦Rẫy chung⟧” mà Chi hội CCB buôn "
            "Sah gánh từ thuở đầu."
        ),
        ["Chi hội CCB buôn Sah"],
        [None],
    ),
    "cho ra lò": (
        "Ban Quản lý chợ Đầm, phường Bến Đò vừa cho ra lò mô hình “⟦Cân đủ⟧”.",
        ["Ban Quản lý chợ Đầm"],
        ["launched"],
    ),
    "giữ lửa": (
        "Ba năm liền, Giáo xứ Thổ Hoàng giữ lửa cho mô hình “⟦Xứ đạo bình yên⟧”.",
        ["Giáo xứ Thổ Hoàng"],
        ["kept_up"],
    ),
    "with whom it is registered": (
        "Hội Luật gia huyện mạnh dạn đăng ký mô hình “⟦Luật đến bản⟧” với Ban Chỉ đạo tỉnh.",
        ["Hội Luật gia huyện"],
        ["registered"],
    ),
    "a trade": (
        "Tổ hợp tác trồng nấm thôn 5 (xã Bãi) nhen lên mô hình “⟦Nấm rơm⟧”.",
        ["Tổ hợp tác trồng nấm thôn 5"],
        ["launched"],
    ),
    "nhờ a model": ("Nhờ mô hình “⟦Đèn đường⟧”, thôn Bãi không còn trộm.", [None], [None]),
    "an office tells": (
        "Chủ tịch Hội Nông dân xã cho biết mô hình “⟦Ốc đắng⟧” có 20 hộ.",
        [None],
        [None],
    ),
    "who judges, whose it is": (
        (
            "Sau khi tham quan, Đoàn công tác của Sở Y tế đánh giá mô hình “⟦Trạm xanh⟧” của Trạm "
            "Y tế xã Bãi."
        ),
        ["Trạm Y tế xã Bãi"],
        [None],
    ),
    "a place to come to": (
        "Đến thôn Chòm Dừa hỏi mô hình “⟦Tổ vá đường⟧” ai cũng biết.",
        [None],
        [None],
    ),
    "each clause its own": (
        (
            "Ngay trong tháng, Đoàn phường Bến Đò đứng chân ở bến xe với “⟦Trạm nước mát⟧”, còn "
            "Hội LHPN phường thì lo “⟦Áo ấm⟧”."
        ),
        ["Đoàn phường Bến Đò", "Hội LHPN phường"],
        [None, None],
    ),
    "là sáng kiến của": (
        "Mô hình “⟦Cây ATM gạo⟧” là sáng kiến của Câu lạc bộ Doanh nhân trẻ huyện Bãi.",
        ["Câu lạc bộ Doanh nhân trẻ huyện Bãi"],
        [None],
    ),
    "cha đẻ": ("Cha đẻ của mô hình “⟦Máy ép⟧” là anh Lò Văn Thử, thôn Bãi.", ["cá nhân"], [None]),
    "đơn vị khởi xướng": (
        "Công đoàn cơ sở Công ty May Bãi Đá, đơn vị khởi xướng mô hình “⟦Bữa trưa⟧”, được tặng cờ.",
        ["Công đoàn cơ sở Công ty May Bãi Đá"],
        [None],
    ),
    "a bracket, and its mark": (
        (
            "Đảng bộ xã lãnh đạo các chi bộ xây dựng mô hình; mô hình “⟦Ba cùng⟧” (Chi bộ thôn 2) "
            "được chấm đạt loại tốt."
        ),
        ["Chi bộ thôn 2"],
        ["recognised"],
    ),
    "spread by others": (
        "Mô hình “⟦Ba cùng⟧” ban đầu chỉ có 6 hộ, nay Chi hội Nông dân thôn 2 đã nhân ra cả xã.",
        [None],
        ["replicated"],
    ),
    "another way": (
        "Xã Bãi Đá (huyện Đồi Chè) lại khéo ở chỗ khác: mô hình “⟦Họp dân ngoài ruộng⟧”.",
        ["Xã Bãi Đá"],
        [None],
    ),
    "each praised": (
        (
            "Các điển hình được tôn vinh gồm: Hội NCT xã Bãi với mô hình “⟦Sáng mãi⟧”, Trường Mầm "
            "non Bãi với “⟦Vườn rau bé⟧”."
        ),
        ["Hội NCT xã Bãi", "Trường Mầm non Bãi"],
        ["recognised", "recognised"],
    ),
    "soldiers at a ford": (
        "Lực lượng dân quân thường trực xã Bãi nhận gác mô hình “⟦Ngầm tràn⟧”.",
        ["Lực lượng dân quân thường trực xã Bãi"],
        [None],
    ),
    "proud of it": (
        "Nằm bên quốc lộ, Hợp tác xã Chè Bãi Đá tự hào có mô hình ⟦chè sạch⟧.",
        ["Hợp tác xã Chè Bãi Đá"],
        [None],
    ),
    "a secretary tells": (
        "Bí thư Chi bộ thôn 3 Lò Văn Thử kể chuyện mô hình “⟦Loa kéo⟧”.",
        [None],
        [None],
    ),
    "kept up by no one named": (
        "Hiện mô hình “⟦Loa kéo⟧” được các chi hội trong xã duy trì đều.",
        [None],
        ["kept_up"],
    ),
    "a place and a unit": (
        (
            "Ngày 3/2, tại nhà văn hóa thôn Bãi, Ban công tác Mặt trận thôn ra mắt mô hình “⟦Hàng "
            "rào⟧”."
        ),
        ["Ban công tác Mặt trận thôn"],
        ["launched"],
    ),
    "entrusted": (
        "UBND xã Bãi giao Đoàn Thanh niên xã làm mô hình “⟦Hàng rào⟧”.",
        ["Đoàn Thanh niên xã"],
        [None],
    ),
    "a trade in small letters": (
        (
            "Từ nguồn vốn của Hội Nông dân tỉnh, tổ hội nghề nghiệp nuôi dê thôn 6 dựng mô hình "
            "“⟦Dê nhốt⟧”."
        ),
        ["tổ hội nghề nghiệp nuôi dê thôn 6"],
        [None],
    ),
    "places before colons": (
        "Thôn Bãi: “⟦Ngõ⟧”; thôn Đồi: “⟦Đèn⟧”.",
        ["Thôn Bãi", "thôn Đồi"],
        [None, None],
    ),
}


@pytest.mark.parametrize(("text", "owners", "statuses"), CASES.values(), ids=CASES)
def test_wordings(text, owners, statuses):
    written, names = marked(text)
    found = organisations.attach(written, names)
    assert [said_of(written, owner) for owner in found] == owners
    assert status.find(written, names, found) == statuses
