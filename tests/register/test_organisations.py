"""Which organisation runs which name: every shape of bulletins.md 2.5, 2.6 and 4, by name."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.bulletin import Bulletin
from register.extract import organisations
from register.extract.organisation_phrases import phrases, read_at
from register.extract.written import Written
from register.model import OrganisationKind
from tests.register.named import marked, said_of

OWNERS = {
    # after the name
    "của": (
        "mô hình “⟦Ngõ sáng⟧” của Chi hội Phụ nữ thôn Bến Cát 3.",
        ["Chi hội Phụ nữ thôn Bến Cát 3"],
    ),
    "của, without quotes": ("mô hình ⟦nuôi ốc ruộng⟧ của Tổ hội số 2, xã Bãi.", ["Tổ hội số 2"]),
    "thuộc": (
        "“⟦Lối nhỏ⟧” thuộc Đảng bộ Sở Giáo dục và Đào tạo…",
        ["Đảng bộ Sở Giáo dục và Đào tạo"],
    ),
    "do … thực hiện": (
        "mô hình ⟦gom vỏ chai⟧ do Hội Cựu chiến binh xã thực hiện đã đặt 42 hố.",
        ["Hội Cựu chiến binh xã"],
    ),
    "do … làm chủ": (
        "mô hình “⟦Lò gạch mới⟧” do Hợp tác xã Suối Vàng làm chủ, có 18 lao động.",
        ["Hợp tác xã Suối Vàng"],
    ),
    "do, no space": (
        'mô hình đoạn đường "⟦sáng đèn⟧"do Hội CCB xã Bãi Đá đảm nhận.',
        ["Hội CCB xã Bãi Đá"],
    ),
    "do, behind a comma": (
        "mô hình “⟦Bếp chung⟧”, do Đoàn xã Bãi Đá khởi xướng.",
        ["Đoàn xã Bãi Đá"],
    ),
    "mà … dựng": (
        "mô hình “⟦Tiếng mõ⟧” mà Công an xã Bãi Đá dựng từ năm 2020.",
        ["Công an xã Bãi Đá"],
    ),
    "là tên mô hình mà": (
        "“⟦Ngõ số⟧” là tên mô hình mà Đảng ủy phường Bến Đò, thành phố Lam Sơn chọn.",
        ["Đảng ủy phường Bến Đò"],
    ),
    "được … triển khai": (
        "Mô hình “⟦Nhà sạch⟧” được Chi hội Phụ nữ thôn 4 triển khai từ đầu năm.",
        ["Chi hội Phụ nữ thôn 4"],
    ),
    "được … tặng is no owner": ("Mô hình “⟦Nhà sạch⟧” được UBND tỉnh tặng bằng khen.", [None]),
    "a bare unit behind the quotes": (
        "1- Mô hình “⟦Tổ gùi hàng⟧” Chi bộ thôn Bãi vận động 9 người gùi hàng.",
        ["Chi bộ thôn Bãi"],
    ),
    "a dash and a unit": (
        "“⟦Giờ thứ chín⟧” - Chi bộ Cơ quan phường, có 12 đảng viên.",
        ["Chi bộ Cơ quan phường"],
    ),
    "in brackets": (
        "mô hình “⟦Chợ sớm⟧” (Hội LHPN xã Bãi Đá), “⟦Tủ sách⟧” (Suối Vàng).",
        ["Hội LHPN xã Bãi Đá", None],
    ),
    "behind a bracket": (
        "mô hình ⟦cây giống⟧ (42 triệu đồng) của Hội Nông dân xã Suối Vàng.",
        ["Hội Nông dân xã Suối Vàng"],
    ),
    "far behind": (
        (
            "mô hình “⟦Hồ sơ tận giường⟧” dành cho người già, bệnh nặng của Trung tâm "
            "Phục vụ hành chính công phường,"
        ),
        ["Trung tâm Phục vụ hành chính công phường"],
    ),
    "a verb between": ("Mô hình “⟦Bếp chung⟧” đã giúp 20 hội viên của Hội Phụ nữ xã.", [None]),
    "đây là mô hình do": (
        "Mô hình “⟦Bố nuôi⟧” Đây là mô hình do Đồn Biên phòng Na Loi khởi xướng từ năm 2014.",
        ["Đồn Biên phòng Na Loi"],
    ),
    "a place after của": ("mô hình “⟦Đường hoa⟧” của xã Suối Vàng (Thạch Khê).", ["xã Suối Vàng"]),
    "at a place is no owner": ("mô hình “⟦Đường hoa⟧” ở thôn Bãi, xã Suối Vàng.", [None]),
    "a bare place is no owner": ("mô hình ⟦hát ru⟧ xã Đồi Chè được nhiều người biết.", [None]),
    "của người is nobody": ("mô hình “⟦Đường hoa⟧” của người dân được nhiều nơi học.", [None]),
    # before the name
    "với mô hình": ("Hội CCB xã với mô hình “⟦Tổ gác đêm⟧”.", ["Hội CCB xã"]),
    "có": ("Ban CHQS xã Suối Vàng có “⟦Bữa cơm chiều⟧”.", ["Ban CHQS xã Suối Vàng"]),
    "ra mắt": (
        "Sáng 6/5, Công an phường Bến Đò vừa ra mắt mô hình “⟦Zalo đêm⟧”.",
        ["Công an phường Bến Đò"],
    ),
    "phối hợp": (
        (
            "Ủy ban MTTQ xã Bãi, tỉnh Lam Sơn phối hợp Trạm Y tế và Ban quản lý chợ tổ "
            "chức lễ ra mắt mô hình “⟦Chợ sớm⟧”."
        ),
        ["Ủy ban MTTQ xã Bãi"],
    ),
    "phối hợp với": (
        "Hội LHPN xã phối hợp với Đoàn Thanh niên xã ra mắt mô hình “⟦Chợ sớm⟧”.",
        ["Hội LHPN xã"],
    ),
    "tham mưu": (
        "Công an phường tham mưu Đảng ủy ra mắt mô hình Camera “⟦Mắt xóm⟧”.",
        ["Công an phường"],
    ),
    "an address between": (
        "Chi hội Phụ nữ ấp Long Sơn, xã Bình Long có mô hình “⟦Tổ đan⟧”, 32 thành viên.",
        ["Chi hội Phụ nữ ấp Long Sơn"],
    ),
    "a bracket between": (
        "Tổ tiểu thương chợ Cây Thị (phường 11, Q.8 cũ) duy trì mô hình “⟦Sạp một giá⟧”.",
        ["Tổ tiểu thương chợ Cây Thị"],
    ),
    "a place in front": (
        "Tại xã Ô Long, Hội LHPN xã ra mắt mô hình “⟦Chị đỡ đầu⟧”.",
        ["Hội LHPN xã"],
    ),
    "another thing between": (
        "Năm 2014, Hội LHPN xã đứng ra vận động từng nhà, thành lập mô hình ⟦Tổ gom rác⟧.",
        ["Hội LHPN xã"],
    ),
    "a dash": (
        "Hội LHPN xã Trà Mai – mô hình “⟦Sinh đẻ tại trạm⟧” “⟦Bàn tay mẹ⟧”;",
        ["Hội LHPN xã Trà Mai"] * 2,
    ),
    "a colon": (
        "Hội LHPN: “⟦Bếp chung⟧”, ⟦giữ trẻ mùa gặt⟧; Hội CCB xã: “⟦Đường cờ⟧”.",
        ["Hội LHPN"] * 2 + ["Hội CCB xã"],
    ),
    "a place as subject": (
        "xã Trà Linh có mô hình “⟦Mỗi cán bộ một hộ⟧”, “⟦Nóc xanh⟧”;",
        ["xã Trà Linh"] * 2,
    ),
    "a commune alone": (
        "Không chỉ vậy, xã còn ra mắt mô hình “⟦Chợ số⟧” tại chợ; điểm “⟦Wifi gốc đa⟧”.",
        ["xã", "xã"],
    ),
    "a hamlet": ("Ấp Long Bình 1 thì nổi bật với ⟦tổ hụi không lãi⟧.", ["Ấp Long Bình 1"]),
    "a short form": ("Từ năm 2022, Nhà trường vận hành mô hình “⟦Bếp ấm⟧”.", ["Nhà trường"]),
    "toàn huyện owns nothing": (
        "Toàn huyện có 21 mô hình “⟦Đổi vỏ lon⟧”, 8 mô hình “⟦Hàng rào⟧”.",
        [None, None],
    ),
    "who reports it": ("Theo Công an huyện, mô hình “⟦Mắt thần⟧” đã giúp bắt trộm.", [None]),
    "who praises it": ("UBND huyện Bãi tặng giấy khen cho mô hình “⟦Mắt thần⟧”.", [None]),
    "among many": (
        "Công an huyện xây dựng nhiều mô hình, tiêu biểu như “⟦Mắt thần⟧” ở xã Bãi.",
        [None],
    ),
    "in the midst of small letters": (
        "Cuối năm, chị em Hội Phụ nữ buôn lập mô hình ⟦gùi thay túi⟧.",
        ["Hội Phụ nữ buôn"],
    ),
    "a cell and its body": (
        "Chi bộ 3, Đảng bộ Bệnh viện tỉnh với mô hình “⟦Tủ áo⟧”.",
        ["Chi bộ 3"],
    ),
    "an office is no unit": ("Bí thư Đảng ủy xã: mô hình “⟦Dân hỏi⟧” là của chung.", [None]),
    "by its way": ("Trường Tiểu học Bãi Đá ký kết theo mô hình “⟦4 cùng⟧”.", [None]),
    "their leaders": ("Ngành giáo dục và lãnh đạo xã Bãi xây dựng mô hình “⟦4 cùng⟧”.", [None]),
    "a verb in small letters": ("Đoàn xã xây dựng thêm mô hình “⟦Đường sáng⟧”.", ["Đoàn xã"]),
    # lists
    "one before several": (
        (
            "Hội Nông dân huyện duy trì mô hình ⟦mượn trâu⟧, «⟦Hũ thóc⟧»; thành lập mới "
            "mô hình ⟦Tổ đổi công⟧ ở thôn Mạ."
        ),
        ["Hội Nông dân huyện"] * 3,
    ),
    "after the last of several": (
        "mô hình “⟦Bếp⟧”, mô hình “⟦Ngõ⟧” của Hội Phụ nữ xã.",
        [None, "Hội Phụ nữ xã"],
    ),
    "all of several": ("mô hình “⟦Bếp⟧” và “⟦Ngõ⟧” đều của Hội Phụ nữ xã.", ["Hội Phụ nữ xã"] * 2),
    "both orders": (
        "Xã Bãi có “⟦Bếp⟧”; “⟦Ngõ⟧” của xã Đồi; Hội CCB xã Chè với “⟦Gác⟧” và “⟦Đèn⟧”; “⟦Loa⟧”...",
        ["Xã Bãi", "xã Đồi", "Hội CCB xã Chè", "Hội CCB xã Chè", None],
    ),
    "heads of groups": (
        (
            "Hội Nông dân xã với các mô hình: “⟦Máy cày⟧”, “⟦Ruộng⟧”; Đoàn Thanh niên: "
            "“⟦Mạng⟧”, “⟦Cầu⟧”."
        ),
        ["Hội Nông dân xã"] * 2 + ["Đoàn Thanh niên"] * 2,
    ),
    "a list by semicolons of one": (
        "Hội Nông dân xã có các mô hình: “⟦Máy cày⟧”; “⟦Ruộng⟧”; “⟦Vườn⟧”.",
        ["Hội Nông dân xã"] * 3,
    ),
    "its own goes before the subject": (
        'Xã Bãi Đá có mô hình "⟦Bến đò⟧" do Công an xã thực hiện từ năm 2016.',
        ["Công an xã"],
    ),
    "counted, then each its own": (
        "Hội huyện xây dựng 3 mô hình: mô hình ⟦tổ may⟧ của Hội LHPN xã Bãi; ⟦đổi rác⟧ tại chợ.",
        ["Hội LHPN xã Bãi", None],
    ),
    # persons
    "of a person": ("mô hình ⟦trồng quế⟧ của ông Lò Văn Mẫu, thôn Quăn, xã Bãi.", ["cá nhân"]),
    "of a household": ("mô hình ⟦nuôi ong⟧ của gia đình bà Vi Thị Thử ở thôn Cát.", ["cá nhân"]),
    "a person does it": (
        "Bà Sùng Thị Thử, xã Vĩ, tự đứng ra duy trì mô hình ⟦dệt lanh⟧.",
        ["cá nhân"],
    ),
    "a member does it": (
        "Hội viên Trần Văn Thử ở thôn Hưng đứng ra lập mô hình ⟦cá lồng⟧.",
        ["cá nhân"],
    ),
    "a pronoun": ("Từ 3 sào ruộng, năm 2016 anh bắt tay làm mô hình ⟦nuôi chạch⟧.", ["cá nhân"]),
    "one household": ("mô hình ⟦sấy măng⟧ của một hộ dân ở thôn Nà, xã Bãi.", ["cá nhân"]),
    # other sentences
    "a reference back": (
        (
            "Ở đây có mô hình “⟦Chuyến xe rau⟧”.\nMô hình do Hội Nông dân thị trấn khởi "
            "xướng từ năm 2019."
        ),
        ["Hội Nông dân thị trấn"],
    ),
    "mô hình này": (
        "Ai cũng nhắc mô hình “⟦Một giờ⟧”. Chi bộ nhà trường đăng ký mô hình này từ năm 2022.",
        ["Chi bộ nhà trường"],
    ),
    "other models of others": (
        "Ở đây có mô hình “⟦Chuyến xe rau⟧”. Toàn huyện có 63 mô hình do phụ nữ làm chủ.",
        [None],
    ),
    "one name twice": (
        "Mô hình “⟦Tủ thuốc⟧” được nhắc nhiều.\nMô hình “⟦Tủ thuốc⟧” của Trạm Y tế xã có 40 loại.",
        ["Trạm Y tế xã"] * 2,
    ),
    "one name of two": (
        "“⟦Bữa sáng⟧” của xã Tân Lập; “⟦Bữa sáng⟧” của Đồn Biên phòng Thuận Quý.",
        ["xã Tân Lập", "Đồn Biên phòng Thuận Quý"],
    ),
    "a place without its type, its tone mark written the new way": (
        "Xã Hoá Mẫu họp bàn.\nHoá Mẫu có mô hình “⟦Ngõ sáng⟧”.",
        ["Hoá Mẫu"],
    ),
    "an apposition, then whose": (
        "“⟦Ống nứa ngày phiên⟧”, cái tên do các chị đặt, là mô hình của Tổ phụ nữ số 3.",
        ["Tổ phụ nữ số 3"],
    ),
    "its length, then whose": (
        "tuyến đường “⟦Lối về đồi chè⟧” dài 1,2km của Hội Phụ nữ xã Bãi.",
        ["Hội Phụ nữ xã Bãi"],
    ),
    "is its part": (
        "Đoạn đường “⟦Rào bông trang⟧” dài 800m là phần của Chi đoàn thôn Bãi.",
        ["Chi đoàn thôn Bãi"],
    ),
    "others ask about it": (
        (
            "Chi bộ buôn Sơn (xã Bãi) được nhiều nơi tìm đến hỏi chuyện về mô hình ⟦gánh nước "
            "giúp dân⟧."
        ),
        ["Chi bộ buôn Sơn"],
    ),
    "chosen as an example is no owner": (
        "Mô hình “⟦Nhà sạch⟧” được Ban Dân vận Huyện ủy chọn là điển hình năm 2022.",
        [None],
    ),
    "a parish church": (
        "mô hình ⟦loa hai thứ tiếng⟧ của nhà thờ giáo xứ Kẻ Mui.",
        ["nhà thờ giáo xứ Kẻ Mui"],
    ),
    "items that each have their own": (
        (
            "Ban CHQS huyện với “⟦Hạt giống⟧”; Trạm Y tế xã Bãi đưa vào mô hình “⟦Gùi thuốc⟧”; "
            "mô hình ⟦sầu riêng xen cà phê⟧ ở buôn Mê."
        ),
        ["Ban CHQS huyện", "Trạm Y tế xã Bãi", None],
    ),
    "a couple that learnt it": (
        "Vợ chồng anh Phủ học theo mà có mô hình ⟦bánh mì để dành⟧, mỗi sáng 20 chiếc.",
        ["cá nhân"],
    ),
    "it began with a person": (
        "Mô hình “⟦Trữ nước⟧” ra đời đúng mùa mặn, khi ông Tư Sậy ở xã Bãi mở cửa hồ trữ.",
        ["cá nhân"],
    ),
    "a person's idea": (
        "Mô hình “⟦Ghế mây⟧” bắt nguồn từ ý tưởng của chị Lài ở thôn Bãi.",
        ["cá nhân"],
    ),
    "it only began when": ("Mô hình “⟦Ghế mây⟧” ra đời khi mùa nước nổi vừa về.", [None]),
    "no hamlet in chăm sóc": (
        "Đoàn xã nhận chăm sóc đoạn đường “⟦Áo xanh tự quản⟧” qua chợ.",
        ["Đoàn xã"],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), OWNERS.values(), ids=OWNERS)
def test_owners(text, wanted):
    written, names = marked(text)
    found = organisations.attach(written, names)
    assert [said_of(written, owner) for owner in found] == wanted


KINDS = {
    "Chi bộ Trường Tiểu học Bãi Đá": "party",
    "Khối Dân vận xã Suối Vàng": "party",
    "Ban Dân vận Huyện ủy Bãi Đá": "party",
    "Tổ dân vận thôn Cầu Cao 2": "party",
    "Đảng ủy phường Bến Đò": "party",
    "Ủy ban MTTQ Việt Nam xã Trà Leng": "front",
    "UBMTTQ xã Bãi": "front",
    "Ban công tác Mặt trận thôn Bãi": "front",
    "Hội LHPN thị trấn Bãi": "women",
    "Chi hội Phụ nữ xóm 6": "women",
    "phụ nữ xã Yên Đồng": "women",
    "Chi đoàn Trung tâm Phục vụ hành chính công phường": "youth",
    "Đoàn TNCS Hồ Chí Minh xã Bãi": "youth",
    "Liên đội Trường THCS Mạo Khê": "youth",
    "Huyện đoàn Bãi Đá": "youth",
    "Hội LHTN xã": "youth",
    "HND xã Bãi": "farmers",
    "Hội viên nông dân thôn 4": "farmers",
    "Hội CCB huyện": "veterans",
    "Chi hội Cựu chiến binh khu phố 3": "veterans",
    "CĐCS Trường THPT Bãi Đá": "union",
    "Nghiệp đoàn Bốc xếp chợ Cũ": "union",
    "Hội Chữ thập đỏ phường": "association",
    "Hội Người cao tuổi xã Nam Mẫu": "association",
    "Văn phòng HĐND - UBND huyện Tân Uyên": "government",
    "Phòng GD&ĐT huyện Bãi Đá": "government",
    "Ban quản lý chợ Cột": "government",
    "Sở Nông nghiệp và Phát triển nông thôn": "government",
    "Trung tâm Văn hóa, Thể thao và Truyền thông huyện Bãi": "government",
    "Bộ phận Một cửa huyện": "government",
    "Công an thị trấn Yến Lạc": "police",
    "Đồn Công an Bến Cát": "police",
    "Ban CHQS xã": "army",
    "Bộ Chỉ huy BĐBP tỉnh": "army",
    "Đội Vận động quần chúng Đồn Biên phòng Săm Pun": "army",
    "LLVT huyện Bãi Đá": "army",
    "Trường PTDTBT THCS Trà Dơn": "school",
    "Trạm Y tế phường": "health",
    "Trạm quân dân y bản Buộc Mú": "health",
    "Công ty TNHH Suối Vàng": "enterprise",
    "Hợp tác xã Nậm Cuông": "enterprise",
    "giáo xứ Phú Sum": "religion",
    "chùa Giồng Bè": "religion",
    "dòng họ Ma": "family",
    "Tổ đoàn kết ngư dân thôn Kê Gà": "community",
    "Tổ nhân dân tự quản số 7": "community",
    "Câu lạc bộ hát then thôn Nà Viễn": "community",
    "bà con KP.3": "community",
    "Tổ dân phố số 12": "community",
    "thôn Bến Cát 3": "community",
    "P. An Thới Trung": "commune",
    "thị trấn Thường Thới Tiền": "commune",
    "Hội quán Thuận Tân": "community",
    "Hội đồng hương Bình Định": "association",
    "Hội Khuyến học xã Bãi": "association",
    "Chi hội nghề nghiệp nuôi gà đồi Bãi Đá": "farmers",
    "Tổ công đoàn chuyền 9": "union",
    "Hạt Kiểm lâm huyện Bãi Đá": "government",
    "Viện Kiểm sát nhân dân huyện Bãi": "government",
    "Tòa án nhân dân tỉnh": "government",
    "Hải quan cửa khẩu Bãi Đá": "government",
    "Tổ công nghệ số cộng đồng thôn 2": "government",
    "Điện lực Bãi Đá": "enterprise",
    "Bưu điện huyện Bãi": "enterprise",
    "Ngân hàng Chính sách xã hội huyện": "enterprise",
    "Đội Thiếu niên Tiền phong Trường Tiểu học Bãi": "youth",
    "Đại đội Quân y": "army",
    "Ban Trị sự Phật giáo xã": "religion",
    "Giáo họ Bãi Đá": "religion",
    "tổ dân phố tự quản ấp Bến Sắn": "community",
    "nhóm thuyền câu số 4": "community",
    "chị em xã Thanh Xá": "women",
    "ông Lò Văn Mẫu": "person",
    "gia đình chị Thử": "person",
}


@pytest.mark.parametrize(("said", "kind"), KINDS.items())
@pytest.mark.parametrize(
    "after", [", xã Suối Vàng", " đã có", " (huyện Bãi)", " thực hiện", "; mô hình", "."]
)
def test_where_they_end_and_their_kinds(said, kind, after):
    written = Written.of(Bulletin(id="b", source="mau", title=f"của {said}{after}"))
    found = read_at(written, 4, len(written.text))
    assert found
    assert (written.text[found.start : found.end], found.kind) == (said, kind)


NOTHING = [
    "Hội nghị tổng kết công tác dân vận",
    "Xã hội hóa giáo dục là việc của toàn dân",
    "Bản thân mỗi người phải gương mẫu",
    "Tổ chức ra quân đồng loạt",
    "Trường hợp khó khăn được giúp đỡ",
    "Nhân dân vui mừng đón Tết, phụ nữ gói bánh",
    "Đoàn kết là sức mạnh",
    "Phòng, chống dịch bệnh",
    "Cán bộ, đảng viên gương mẫu đi đầu",
    "Đoàn viên, thanh niên ra quân dọn rác",
    "Cấp ủy, chính quyền quan tâm",
    "Cán bộ, chiến sĩ giúp dân gặt lúa",
]


@pytest.mark.parametrize("who", ["thanh niên", "phụ nữ", "gia đình hội viên", "cán bộ"])
def test_a_person_called_by_a_crowd_is_not_named(who):
    written, names = marked(f"Mô hình “⟦Nuôi dúi⟧” của {who} Lê Văn Lành ở thôn Bãi.")
    (owner,) = organisations.attach(written, names)
    assert said_of(written, owner) == "cá nhân"


@pytest.mark.parametrize("who", ["Chi hội trưởng", "Tổ trưởng", "Tổ phó"])
def test_who_leads_a_body_is_not_the_body(who):
    written, names = marked(f"Mô hình “⟦Nuôi dúi⟧” của {who} Lê Thị Lành.")
    assert said_of(written, organisations.attach(written, names)[0]) in {None, "cá nhân"}


def test_a_crowd_with_its_place_is_no_person():
    written, names = marked("Mô hình “⟦Nuôi dúi⟧” của thanh niên thôn Bãi.")
    (owner,) = organisations.attach(written, names)
    assert said_of(written, owner) == "thanh niên thôn Bãi"


def test_no_place_begins_with_half_its_type():
    text = "Đoàn xã Bãi chung Tết với bà con"
    written = Written.of(Bulletin(id="b", source="mau", title=text))
    (found,) = phrases(written, written.sentences[0])
    assert written.text[found.start : found.end] == "Đoàn xã Bãi"


def test_short_forms_are_of_the_kind_said_before():
    written, names = marked("Hội LHPN xã là điểm sáng. Chi hội ấp 3 có mô hình “⟦Nón lá⟧”.")
    (owner,) = organisations.attach(written, names)
    assert owner.kind is OrganisationKind.WOMEN


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_one(text):
    written = Written.of(Bulletin(id="b", source="mau", title=text))
    assert not phrases(written, written.sentences[0])


@given(
    st.text(alphabet="Hội Phụ nữ xã của do “”();,.-–: thôn Bãi mô hình có với ông 3", max_size=120)
)
def test_any_text_is_read(text):
    written = Written.of(Bulletin(id="b", source="mau", title=text.strip() or "x"))
    for sentence in written.sentences:
        found = phrases(written, sentence)
        assert all(one.start < one.end for one in found)
        assert all(one.end <= other.start for one, other in pairwise(found))
