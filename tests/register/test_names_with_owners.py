"""A name together with who runs it, as they are read in the end: one construction a case."""

import pytest

from register import extract
from tests.register.naming import bulletin

TITLE = "Tin xã Bãi Đá, huyện Thạch Khê"

#: Of text and title (None: the usual one), and of each name its owner (None: none is said).
CASES = {
    "unquoted, up to what it covers": (
        "Hội Nông dân xã Bãi Đá có mô hình vườn dừa, ao cá với 22ha đất bãi, cho thu nhập khá.",
        {"vườn dừa, ao cá": "Hội Nông dân xã Bãi Đá"},
    ),
    "what it helps is told at length": (
        (
            "UBND xã Bãi Đá triển khai mô hình Trạm hướng dẫn số giúp người cao tuổi, người"
            " khuyết tật làm quen với dịch vụ công trực tuyến."
        ),
        {"Trạm hướng dẫn số": "UBND xã Bãi Đá"},
    ),
    "nouns that one verb has": (
        (
            "Hội LHPN xã Bãi Đá phát động nhiều mô hình tiết kiệm: Nuôi heo đất, tiết kiệm"
            " điện, nước, gạo và gas..."
        ),
        {
            "Nuôi heo đất": "Hội LHPN xã Bãi Đá",
            "tiết kiệm điện, nước, gạo và gas": "Hội LHPN xã Bãi Đá",
        },
    ),
    "of a short form": (
        (
            "Hội LHPN xã Bãi Đá giới thiệu 2 mô hình tiêu biểu của Hội như: CLB “Ấm tình chợ"
            " sớm”; Nhóm “Gánh hàng sẻ chia”."
        ),
        {"Ấm tình chợ sớm": "Hội", "Gánh hàng sẻ chia": "Hội"},
    ),
    "its own way": (
        (
            "Hội chọn nhiều phần việc. Trong đó mô hình “Sân sạch, bếp hồng” là một cách làm"
            " riêng của Hội nhằm đưa chuồng trại ra xa nhà."
        ),
        {"Sân sạch, bếp hồng": "Hội"},
    ),
    "said beside the name elsewhere": (
        (
            "Tổ “Nhặt lon nuôi chữ” của phụ nữ ấp Giồng Me đã vào nền nếp. Đến nay, mô hình"
            " “Nhặt lon nuôi chữ” có mặt ở ba ấp."
        ),
        {"Nhặt lon nuôi chữ": "phụ nữ ấp Giồng Me"},
    ),
    "whose idea it was": (
        "Mô hình “Chợ không túi bóng” ra đời năm 2021 theo sáng kiến của Hội LHPN xã Bãi Đá.",
        {"Chợ không túi bóng": "Hội LHPN xã Bãi Đá"},
    ),
    "a place's idea": (
        "Mô hình nuôi ốc ruộng được thành lập tháng 3/2021 theo sáng kiến của thôn Đầm.",
        {"nuôi ốc ruộng": "thôn Đầm"},
    ),
    "one of a commune's": (
        "Một trong những mô hình của xã Bãi Đá là “Bếp than không khói”.",
        {"Bếp than không khói": "xã Bãi Đá"},
    ),
    "given to somebody to do": (
        "Mô hình “Ghế đá hòa giải” được Đảng ủy xã giao cho Hội Cựu chiến binh xã thực hiện.",
        {"Ghế đá hòa giải": "Hội Cựu chiến binh xã"},
    ),
    "a place behind who leads": (
        "Dưới sự chỉ đạo của Huyện ủy, thôn Đầm đã thành lập và duy trì mô hình “Tổ đò an toàn”.",
        {"Tổ đò an toàn": "thôn Đầm"},
    ),
    "terms are no models": (
        (
            "Xã Bãi Đá có mô hình “Bản sáng đèn” dựa trên mấy tiêu chí: công an xã báo cáo đều"
            " đặn; người đi làm ăn xa khi về có khai báo; hộ nào cũng ký cam kết."
        ),
        {"Bản sáng đèn": "Xã Bãi Đá"},
    ),
    "programmes called models": (
        (
            "Nhiều mô hình hay, việc làm nghĩa tình đã đi vào cuộc sống như: chương trình “Hũ"
            " gạo sẻ chia”, “Người mẹ thứ hai”… giúp hàng trăm chị em."
        ),
        {"Hũ gạo sẻ chia": None, "Người mẹ thứ hai": None},
    ),
    "movements called movements": (
        (
            "Xã có nhiều phong trào, mô hình như: phong trào “Nhà nhà dậy sớm tập thể dục”, mô"
            " hình “Ghế đá sân đình” của Hội CCB xã."
        ),
        {"Ghế đá sân đình": "Hội CCB xã"},
    ),
    "told since when": (
        "Từ mô hình “Nuôi heo đất”, đến nay Chi hội Phụ nữ thôn Đầm đã trao 12 suất quà.",
        {"Nuôi heo đất": "Chi hội Phụ nữ thôn Đầm"},
    ),
    "all that is listed is done": (
        "Các mô hình “Tiếng loa an ninh”, “Camera nhân dân” tiếp tục được Công an xã duy trì.",
        {"Tiếng loa an ninh": "Công an xã", "Camera nhân dân": "Công an xã"},
    ),
    "with all that is listed": (
        "Bằng các mô hình như “Điểm chờ xanh”, “Tường rào hoa”, Đoàn xã đã làm đẹp đường thôn.",
        {"Điểm chờ xanh": "Đoàn xã", "Tường rào hoa": "Đoàn xã"},
    ),
    "an item behind a semicolon is done alone": (
        "Có mô hình “Tiếng loa an ninh”; “Camera nhân dân” được Công an xã duy trì.",
        {"Tiếng loa an ninh": None, "Camera nhân dân": "Công an xã"},
    ),
    "shared by who speaks for them": (
        "Đại diện Hội Nông dân xã chia sẻ kinh nghiệm xây dựng mô hình “Cánh đồng sạch”.",
        {"Cánh đồng sạch": "Hội Nông dân xã"},
    ),
    "born, and kept up": (
        "Mô hình “Bếp ăn nghĩa tình” ra đời và được Chi hội Phụ nữ thôn Đầm duy trì đến nay.",
        {"Bếp ăn nghĩa tình": "Chi hội Phụ nữ thôn Đầm"},
    ),
    "in brackets behind places": (
        "Nổi bật là các đơn vị: xã Bãi Đá (mô hình “Chợ sạch”), xã Hòa Tân (mô hình “Đò đầy”).",
        {"Chợ sạch": "xã Bãi Đá", "Đò đầy": "xã Hòa Tân"},
    ),
    "besides": (
        "Bên cạnh mô hình “Ngõ hẻm thân thiện”, Mặt trận xã còn phát động quyên góp sách.",
        {"Ngõ hẻm thân thiện": "Mặt trận xã"},
    ),
    "in a bracket, as many as are counted": (
        "Xã có 2 mô hình (trồng bưởi da xanh - Hội Nông dân xã; gom pin cũ) và 12 tổ hòa giải.",
        {"trồng bưởi da xanh": "Hội Nông dân xã", "gom pin cũ": None},
    ),
    "a bracket that counts": ("Xã có 9 mô hình (kinh tế, văn hóa), 3 mô hình (chiếm 20%).", {}),
    "a field of the movement": ("Mô hình “Dân vận khéo” trong làm đường của thôn Đầm.", {}),
    "told of in general": (
        (
            "Ở xã Bãi Đá, nhiều mô hình dồn thửa đã có lãi, hộ trồng lúa có thu nhập cao, nông dân"
            " phấn khởi."
        ),
        {},
    ),
    "units are no models": (
        "Một số mô hình HTX ở xã Bãi Đá tiêu biểu như HTX chè Đồi Vọng (Thái Nguyên); HTX rau Mai.",
        {},
    ),
    "up to how far it went": (
        "Xã Bãi Đá đang nhân rộng mô hình tổ dân phố không rác ra 12 khu phố.",
        {"tổ dân phố không rác": "Xã Bãi Đá"},
    ),
    "called so behind the movement": (
        "Chi bộ Quân sự xã đăng ký mô hình Dân vận khéo với tên gọi: Gặt lúa chạy lũ.",
        {"Gặt lúa chạy lũ": "Chi bộ Quân sự xã"},
    ),
    "its content": (
        "Chi bộ thôn Đầm đăng ký mô hình “Dân vận khéo” với nội dung “Đồng hành cùng em”.",
        {"Đồng hành cùng em": "Chi bộ thôn Đầm"},
    ),
    "as in a form": (
        "Mô hình: “Gốc cây đọc báo”. Đơn vị thực hiện: Hội Cựu chiến binh thôn Đầm.",
        {"Gốc cây đọc báo": "Hội Cựu chiến binh thôn Đầm"},
    ),
    "behind a colon": (
        "1. Mô hình “Thư viện bến đò”: Do Chi đoàn thôn Đầm thực hiện từ năm 2021.",
        {"Thư viện bến đò": "Chi đoàn thôn Đầm"},
    ),
    "a place each": (
        "Mỗi thôn tự chọn một mô hình: thôn 1 “Nhà không số đề”, thôn 2 “Góc đọc sách”.",
        {"Nhà không số đề": "thôn 1", "Góc đọc sách": "thôn 2"},
    ),
    "by whoever leads a body, himself": (
        "Anh Trần Văn Bình, Bí thư Đoàn xã, người khởi xướng mô hình “Thùng sách”, rất vui.",
        {"Thùng sách": "cá nhân"},
    ),
    "people named in full, without their names": (
        "Ở xã có chị Hoa với mô hình làm nón lá; Trần Văn Tư với mô hình trồng cam, đều được khen.",
        {"làm nón lá": "cá nhân", "trồng cam": "cá nhân"},
    ),
    "a district named after a person": (
        "Trần Văn Thời có mô hình “Kênh sạch”. Huyện Trần Văn Thời ở Cà Mau.",
        {"Kênh sạch": "Trần Văn Thời"},
    ),
    "a comma in a name at the end": (
        "Hội CCB xã Bãi Đá ra mắt mô hình Cựu chiến binh tự quản đường biên, cột mốc.",
        {"Cựu chiến binh tự quản đường biên, cột mốc": "Hội CCB xã Bãi Đá"},
    ),
    "what people can do is no name": (
        "Xã Bãi Đá vận hành mô hình “Ki-ốt dịch vụ công”, người dân có thể nộp hồ sơ ngoài giờ.",
        {"Ki-ốt dịch vụ công": "Xã Bãi Đá"},
    ),
    "seen by others": (
        "Mô hình “Ngân hàng thóc” ở thôn Đầm đã được Huyện ủy ghi nhận, được tỉnh công nhận.",
        {"Ngân hàng thóc": None},
    ),
    "led by others": (
        "Đảng ủy xã chỉ đạo MTTQ xã xây dựng mô hình “Xóm không hủ tục”.",
        {"Xóm không hủ tục": "MTTQ xã"},
    ),
    "for the third year": (
        "Đây là năm thứ ba Trường THCS Bãi Đá thực hiện mô hình “Vườn rau bán trú”.",
        {"Vườn rau bán trú": "Trường THCS Bãi Đá"},
    ),
    "in a later clause": (
        "Mô hình “Giữ men lá” góp phần giữ nghề; mô hình do Hội LHPN xã thành lập năm 2020.",
        {"Giữ men lá": "Hội LHPN xã"},
    ),
    "the next beside it": (
        "Bên cạnh mô hình nuôi dê nhốt của Chi đoàn thôn Đầm là mô hình trồng sâm của Đoàn xã.",
        {"nuôi dê nhốt": "Chi đoàn thôn Đầm", "trồng sâm": "Đoàn xã"},
    ),
    "of planners": ("Quy hoạch chọn mô hình “đa lõi, đa tầng” tại huyện Thạch Khê.", {}),
    "what is left behind": (
        (
            "Bệnh viện huyện Thạch Khê đi một bước dịch chuyển dài, từ mô hình “chờ bệnh đến”"
            " sang phòng bệnh từ sớm."
        ),
        {},
    ),
}


def _owners(one):
    return {
        mention.name: mention.organisation.text if mention.organisation else None
        for mention in extract.read(one).mentions
    }


@pytest.mark.parametrize("case", CASES)
def test_a_name_and_its_owner(case):
    text, expected = CASES[case]
    assert _owners(bulletin(text, title=TITLE)) == expected


THAT_IS = "Đó là mô hình do Chi đoàn xóm Trại triển khai từ tháng 3."


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Hỏi gì đáp nấy trên loa xóm", {"Hỏi gì đáp nấy trên loa xóm": "Chi đoàn xóm Trại"}),
        # headlines tell
        ("Thanh niên xóm Trại hỏi gì đáp nấy", {}),
        ("Phụ nữ giúp nhau làm kinh tế", {}),
        ("Hiệu quả từ loa xóm", {}),
    ],
)
def test_a_title_that_the_body_calls_a_model(title, expected):
    assert _owners(bulletin(THAT_IS, title=title)) == expected
    assert not _owners(bulletin("Loa xóm Trại mới được sửa.", title=title))


def test_a_numbered_list_in_a_report():
    text = (
        "Mô hình tập thể: 1. Chi bộ thôn Đầm: “Vận động góp công làm cầu”. 2. Chi bộ Trạm Y tế:"
        " “Nụ cười áo trắng”."
    )
    assert _owners(bulletin(text, title="Báo cáo công tác dân vận quý III")) == {
        "Vận động góp công làm cầu": "Chi bộ thôn Đầm",
        "Nụ cười áo trắng": "Chi bộ Trạm Y tế",
    }
    assert not extract.read(bulletin(text)).figures
