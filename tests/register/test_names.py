"""Which names are found, and what is left alone: bulletins.md 2, 3 and 6, a shape a case."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.bulletin import Bulletin
from register import extract
from register.extract import names
from register.extract.written import Written

#: In a bulletin that says where it is, and what it is about.
CASES = [
    (
        "Ngày 3/5, Ban CHQS xã Suối Vàng ra mắt mô hình “Bữa cơm chiều”.",
        ["Bữa cơm chiều"],
    ),
    (
        "Mô hình “Bếp lửa tình làng“ của xã Suối Vàng được nhân rộng.",
        ["Bếp lửa tình làng"],
    ),
    (
        "Thực hiện phong trào” Dân vận khéo”, xã có mô hình“Ngõ sáng” ở thôn 3.",
        ["Ngõ sáng"],
    ),
    (
        "Mô hình “ Tủ thuốc xóm” do Trạm Y tế xã lập.",
        ["Tủ thuốc xóm"],
    ),
    (
        "Mô hình “Ngõ hoa gắn với “Sạch - sáng - an toàn” của Chi hội 4 đã có 30 hộ theo.",
        ["Ngõ hoa gắn với “Sạch - sáng - an toàn”"],
    ),
    (
        "Xã có mô hình đoạn đường tự quản “xanh - sạch” ở thôn Bãi.",
        ["xanh - sạch"],
    ),
    (
        "Trên địa bàn có mô hình nuôi ốc ruộng của Tổ hội số 2.",
        ["nuôi ốc ruộng"],
    ),
    (
        (
            "Các mô hình “Ngõ sáng”, “Tủ sách xóm”, giúp nhau ngày công, lắp đèn đường được "
            "bà con thôn Bãi khen."
        ),
        ["Ngõ sáng", "Tủ sách xóm", "giúp nhau ngày công", "lắp đèn đường"],
    ),
    (
        (
            "Tiêu biểu như các mô hình: nuôi dê; trồng gừng dưới tán; tổ đò ngang tự lo… của "
            "xã Suối Vàng."
        ),
        ["nuôi dê", "trồng gừng dưới tán", "tổ đò ngang tự lo"],
    ),
    (
        "Xã Suối Vàng có mô hình “Ngõ xanh”; “Bếp ấm”; mô hình “Tủ sách xóm”.",
        ["Ngõ xanh", "Bếp ấm", "Tủ sách xóm"],
    ),
    (
        "Xã Suối Vàng có mô hình “Ngõ sáng” “Tủ sách xóm”.",
        ["Ngõ sáng", "Tủ sách xóm"],
    ),
    (
        "1- Mô hình “Tổ gùi hàng giúp dân” Tổ có 9 người, ở thôn Bãi.",
        ["Tổ gùi hàng giúp dân"],
    ),
    (
        "Mô hình góp vốn xoay vòng: Đây là cách làm của Hội Phụ nữ xã Suối Vàng.",
        ["góp vốn xoay vòng"],
    ),
    (
        (
            "Huyện có 12 mô hình “Ngõ sáng”, 7 mô hình “Tủ sách xóm”, xây mới 3 mô hình “Chợ "
            "không túi ni lông”."
        ),
        ["Ngõ sáng", "Tủ sách xóm", "Chợ không túi ni lông"],
    ),
    (
        (
            "Hội Nông dân với các mô hình: “Ruộng chung”, “Gùi giống”; Đoàn Thanh niên: “Áo "
            "xanh về bản”… ở xã Suối Vàng."
        ),
        ["Ruộng chung", "Gùi giống", "Áo xanh về bản"],
    ),
    (
        "Mô hình “Dân vận khéo” cấp xã “Chuyến đò học trò” vừa được nhân rộng tại xã Suối Vàng.",
        ["Chuyến đò học trò"],
    ),
    (
        "Xã Suối Vàng ra mắt mô hình điểm ngõ xóm tự lo “Cùng nhau quét ngõ”.",
        ["Cùng nhau quét ngõ"],
    ),
    (
        "“Chuyến đò học trò” - cách dân vận khéo ở Bến Cát.",
        ["Chuyến đò học trò"],
    ),
    (
        "Ngoài ra còn có mô hình “CLB Mẹ và cháu”, “Mô hình góp gạo” của Hội Phụ nữ xã.",
        ["CLB Mẹ và cháu", "Mô hình góp gạo"],
    ),
    (
        "Ban CHQS xã Suối Vàng có “Bữa cơm chiều”; Hội CCB xã với mô hình “Tổ gác đêm”.",
        ["Bữa cơm chiều", "Tổ gác đêm"],
    ),
    (
        (
            "Xã An có “Ngõ xanh”; mô hình “Bếp ấm bản Lành” của xã Bình; xã Chi có mô hình "
            "“Gùi chữ” và “Tủ thuốc bản”."
        ),
        ["Ngõ xanh", "Bếp ấm bản Lành", "Gùi chữ", "Tủ thuốc bản"],
    ),
    (
        "Mô hình “nuôi dê” (Suối Vàng, Bãi Đá, Đồi Chè) cho thu nhập khá.",
        ["nuôi dê"],
    ),
    (
        "Hội Phụ nữ có mô hình hỗ trợ cây giống (42 triệu đồng) tại xã Suối Vàng.",
        ["hỗ trợ cây giống"],
    ),
    (
        "Xã Suối Vàng có mô hình bếp không khói tại xã Bãi Đá, Đồi Chè.",
        ["bếp không khói"],
    ),
    (
        "Tiêu biểu là các phong trào: “Cả huyện góp sức làm đường”, “Nhà nhà trồng hoa” của xã.",
        [],
    ),
    (
        "Cuộc vận động “Nhà nhà có nước sạch” và mô hình “Ngõ sáng” của xã Suối Vàng.",
        ["Ngõ sáng"],
    ),
    (
        "Với phương châm “Dân cần là có”, xã Suối Vàng duy trì mô hình “Ngõ sáng”.",
        ["Ngõ sáng"],
    ),
    (
        "Trưởng thôn Bãi nói: “Từ khi có mô hình “Ngõ sáng”, bà con yên tâm”.",
        ["Ngõ sáng"],
    ),
    (
        "Mô hình là “điểm tựa” của dân xã Suối Vàng.",
        [],
    ),
    (
        "Sản phẩm “Trà gừng Bãi Đá” từ mô hình trồng gừng của Hợp tác xã Bãi Đá đạt OCOP.",
        ["trồng gừng"],
    ),
    (
        "Trong mô hình “Ngõ sáng” ở thôn Bãi có “Góc hỏi đáp” đặt trong nhà văn hóa.",
        ["Ngõ sáng"],
    ),
    (
        "Xã xây dựng “Xóm gương mẫu” và nhân rộng các mô hình phát triển kinh tế.",
        [],
    ),
    (
        (
            "Toàn huyện có 120 mô hình đăng ký, 80 mô hình được công nhận, gồm 60 mô hình tập "
            "thể và 20 mô hình cá nhân."
        ),
        [],
    ),
    (
        "Kế hoạch “Gặp dân ngày chợ” của xã Suối Vàng đã thành mô hình “Gặp dân ngày chợ”.",
        ["Gặp dân ngày chợ"],
    ),
    (
        "Mô hình hát ru xã Đồi Chè được duy trì.",
        ["hát ru"],
    ),
    (
        (
            "Mô hình kinh tế tập thể, mô hình tổ chức, mô hình tăng trưởng được xã Suối Vàng "
            "bàn tới."
        ),
        [],
    ),
    (
        "Xã Suối Vàng vận hành mô hình chính quyền địa phương 2 cấp.",
        [],
    ),
    (
        (
            "Hội Nông dân xã Suối Vàng phối hợp xây dựng 04 mô hình: trồng sả ven đồi; nuôi "
            "gà thả vườn; tổ góp công thợ xây; trồng rau chung."
        ),
        ["trồng sả ven đồi", "nuôi gà thả vườn", "tổ góp công thợ xây", "trồng rau chung"],
    ),
    (
        "Đoàn xã Suối Vàng thành lập câu lạc bộ “Tiếng sáo” trong mô hình “Đêm bản vui”.",
        ["Đêm bản vui"],
    ),
    (
        (
            "Đến nay, nhiều mô hình hay như: “Ngõ xanh” (thôn Bãi), “Bếp ấm” (thôn Lành)... "
            "được nhân rộng."
        ),
        ["Ngõ xanh", "Bếp ấm"],
    ),
    (
        (
            "Nhiều mô hình hiệu quả được nhân rộng như mô hình thùng gạo nghĩa tình của Chi "
            "hội Phụ nữ thôn Bãi, mô hình cắt tóc không đồng của Đoàn xã Suối Vàng."
        ),
        ["thùng gạo nghĩa tình", "cắt tóc không đồng"],
    ),
    (
        (
            "Công an xã Suối Vàng đã tham mưu xây dựng mô hình “Camera an ninh”, “Cổng trường "
            "an toàn”, “Dòng họ tự quản về ANTT”."
        ),
        ["Camera an ninh", "Cổng trường an toàn", "Dòng họ tự quản về ANTT"],
    ),
    (
        "Anh Tư ở ấp Bà Lúa làm mô hình nuôi lươn không bùn, mỗi năm lãi 90 triệu đồng.",
        ["nuôi lươn không bùn"],
    ),
    (
        (
            "Điển hình là mô hình “Ngôi nhà xanh”, “Biến rác thành tiền” (Hội LHPN xã), mô "
            "hình “Cổng rào xanh” (Hội Nông dân xã)."
        ),
        ["Ngôi nhà xanh", "Biến rác thành tiền", "Cổng rào xanh"],
    ),
    (
        "Đến thăm mô hình trồng sen lấy hạt của gia đình bà Út, ấp Lung Sen, ai cũng khen.",
        ["trồng sen lấy hạt"],
    ),
    (
        (
            "Năm 2022, Hội CCB huyện đăng ký 5 mô hình, trong đó có mô hình “Thắp sáng đường "
            "quê” của Hội CCB xã Bãi Đá, “Tuyến đường CCB tự quản” của Hội CCB xã Đồi Chè."
        ),
        ["Thắp sáng đường quê", "Tuyến đường CCB tự quản"],
    ),
    (
        "Mô hình do Chi bộ thôn Bãi thực hiện mang tên “Mỗi đảng viên một việc tốt”.",
        ["Mỗi đảng viên một việc tốt"],
    ),
    (
        (
            'Đó là các mô hình: "Hũ gạo tình thương", “Nuôi heo đất", “Ngày thứ bảy xanh” do '
            "phụ nữ xã Suối Vàng thực hiện."
        ),
        ["Hũ gạo tình thương", "Nuôi heo đất", "Ngày thứ bảy xanh"],
    ),
    (
        (
            "Các mô hình “Dân vận khéo” trong phát triển kinh tế như: mô hình nuôi hươu ở xã "
            "Sơn Lĩnh; mô hình trồng bưởi da xanh ở xã Phúc Trạch; mô hình nuôi tôm trên cát "
            "của Hợp tác xã Biển Xanh."
        ),
        ["nuôi hươu", "trồng bưởi da xanh", "nuôi tôm trên cát"],
    ),
    (
        (
            "Cán bộ thôn Bãi xây dựng mô hình “3 không” gồm: không ma túy, không cờ bạc, "
            "không trộm cắp."
        ),
        ["3 không"],
    ),
    (
        "Mô hình Tổ tiết kiệm và vay vốn xóm Đình có 40 thành viên.",
        ["Tổ tiết kiệm và vay vốn xóm Đình"],
    ),
    (
        "Huyện Thạch Khê có mô hình tổ tự quản bảo vệ đường biên, mốc giới tại các thôn bản.",
        ["tổ tự quản bảo vệ đường biên, mốc giới"],
    ),
    (
        (
            "Việc nhân rộng mô hình còn chậm; kinh phí hỗ trợ mô hình phát triển kinh tế chưa "
            "nhiều ở xã Bãi."
        ),
        [],
    ),
    (
        "Chi hội Nông dân thôn Đồi Chè được biểu dương với mô hình vườn rau chung.",
        ["vườn rau chung"],
    ),
    (
        "Mô hình vườn rau chung của Chi hội Nông dân thôn Đồi Chè",
        ["vườn rau chung"],
    ),
    (
        (
            'Hội Phụ nữ xã Suối Vàng tổ chức ra mắt mô hình chi hội phụ nữ "5 không, 3 sạch" '
            "tại thôn Bãi."
        ),
        ["5 không, 3 sạch"],
    ),
    (
        (
            "Đảng ủy phường Bến Đò lãnh đạo xây dựng mô hình “Chính quyền thân thiện, vì Nhân "
            "dân phục vụ”."
        ),
        ["Chính quyền thân thiện, vì Nhân dân phục vụ"],
    ),
    (
        (
            'Trường Mầm non Hoa Mai (xã Bãi Đá) đăng ký mô hình "Cô giáo như mẹ hiền, bữa ăn '
            'ấm lòng con".'
        ),
        ["Cô giáo như mẹ hiền, bữa ăn ấm lòng con"],
    ),
    (
        "Mô hình “Dân vận khéo” về “Thu gom rác thải tại nguồn” của Chi bộ thôn Bãi.",
        ["Thu gom rác thải tại nguồn"],
    ),
    (
        "Mô hình dân vận khéo “Vận động Nhân dân hiến đất làm đường” tại thôn Lành, xã Bãi Đá.",
        ["Vận động Nhân dân hiến đất làm đường"],
    ),
    (
        'Một trong những mô hình tiêu biểu là "Tiếng loa an ninh" của Công an xã Bãi Đá.',
        ["Tiếng loa an ninh"],
    ),
    (
        (
            "Nổi bật là mô hình: Thu gom vỏ bao thuốc trên đồng của Hội Nông dân xã Bãi Đá; "
            "Thắp sáng đường quê của Đoàn xã; Khuyến học dòng họ Lê."
        ),
        ["Thu gom vỏ bao thuốc trên đồng", "Thắp sáng đường quê", "Khuyến học dòng họ Lê"],
    ),
    (
        "Toàn xã duy trì 5 mô hình tự quản, 3 mô hình kinh tế, 2 mô hình bảo vệ môi trường.",
        [],
    ),
    (
        "Chủ tịch UBND xã Bãi Đá tặng giấy khen cho 3 tập thể có mô hình hay.",
        [],
    ),
    (
        "Mô hình này được nhân rộng tại xã Bãi Đá.",
        [],
    ),
    (
        "Lãnh đạo huyện thăm mô hình sản xuất của người dân xã Bãi Đá.",
        [],
    ),
    (
        (
            "Nhiều phong trào được duy trì như “Ngày Chủ nhật xanh”, “Sạch làng tốt ruộng”, "
            "“Tuyến đường không rác”."
        ),
        [],
    ),
    (
        (
            "Hội LHPN huyện triển khai cuộc vận động “Rèn luyện phẩm chất đạo đức phụ nữ”, "
            "“Gia đình 5 có, 3 sạch”; xây dựng mô hình “Bếp ăn tình thương” tại Trung tâm Y "
            "tế huyện."
        ),
        ["Bếp ăn tình thương"],
    ),
    (
        (
            "Đoàn Thanh niên có chương trình “Tiếp bước em tới trường”; mô hình “Sân chơi "
            "thiếu nhi” ở thôn Bãi; công trình “Thắp sáng đường quê”."
        ),
        ["Sân chơi thiếu nhi"],
    ),
    (
        (
            "Chương trình “Xuân biên giới - Tết quân dân” của Đồn Biên phòng Bãi Đá trao 50 "
            "suất quà."
        ),
        [],
    ),
    (
        (
            "Đồn Biên phòng Bãi Đá phối hợp tổ chức “Xuân biên phòng ấm lòng dân bản” và duy "
            "trì mô hình “Con nuôi đồn”."
        ),
        ["Con nuôi đồn"],
    ),
    (
        (
            "Quỹ “Vì người nghèo” xã Bãi Đá vận động được 30 triệu đồng; mô hình “Ống tre "
            "tiết kiệm” được 12 triệu đồng."
        ),
        ["Ống tre tiết kiệm"],
    ),
    (
        (
            "Xã phấn đấu đạt danh hiệu “Xã văn hóa nông thôn mới”, xây dựng mô hình “Khu dân "
            "cư kiểu mẫu” tại thôn Lành."
        ),
        ["Khu dân cư kiểu mẫu"],
    ),
    (
        (
            "Bài học rút ra là “dễ làm trước, khó làm sau”, các mô hình đều bắt đầu từ việc "
            "nhỏ ở thôn Bãi."
        ),
        [],
    ),
    (
        "Theo ông Bí thư Chi bộ thôn Bãi, “muốn có mô hình hay thì phải nghe dân”.",
        [],
    ),
    (
        (
            "Hội nghị biểu dương 12 mô hình tiêu biểu, trong đó Công an xã Bãi Đá với “Camera "
            "nhân dân”, Trạm Y tế xã với “Tủ thuốc quân dân y”, Đoàn xã với “Chuyến xe 0 "
            "đồng”."
        ),
        ["Camera nhân dân", "Tủ thuốc quân dân y", "Chuyến xe 0 đồng"],
    ),
    (
        (
            "Mô hình “Hàng rào xanh” (thôn Bãi), “Ngõ hoa” (thôn Lành); “Bếp không khói” tại "
            "xã Đồi Chè cũng được ghi nhận."
        ),
        ["Hàng rào xanh", "Ngõ hoa", "Bếp không khói"],
    ),
    (
        (
            "Các mô hình như nuôi cá lồng của Hợp tác xã Sông Lam, trồng nấm của Chi hội Phụ "
            "nữ thôn Bãi, may gia công của bà con xóm Đình đều có lãi."
        ),
        ["nuôi cá lồng", "trồng nấm", "may gia công"],
    ),
    (
        (
            "Mô hình trồng rau an toàn, mô hình nuôi ong lấy mật của Hội Nông dân xã Bãi Đá "
            "đem lại thu nhập khá."
        ),
        ["trồng rau an toàn", "nuôi ong lấy mật"],
    ),
    (
        "Hội CCB xã nhân rộng mô hình đường hoa, cây bóng mát tại thôn Bãi.",
        ["đường hoa, cây bóng mát"],
    ),
    (
        (
            "Ông Thắng đứng ra lập mô hình “Ghe cứu thương 0 đồng”, chở miễn phí bà con cồn "
            "Én đi cấp cứu."
        ),
        ["Ghe cứu thương 0 đồng"],
    ),
    (
        (
            "Từ mô hình “Hũ gạo tiết kiệm” của Chi hội Phụ nữ ấp 3, đến nay toàn xã có 7 “Hũ "
            "gạo tiết kiệm”."
        ),
        ["Hũ gạo tiết kiệm"],
    ),
    (
        "Năm nay, huyện chọn xã Bãi Đá làm điểm mô hình “Xã không giấy tờ”.",
        ["Xã không giấy tờ"],
    ),
    (
        "Câu lạc bộ “Nông dân tỷ phú” xã Bãi Đá là một mô hình hay.",
        ["Nông dân tỷ phú"],
    ),
    (
        "Tổ “Liên gia an toàn” ở phường Bến Đò là mô hình được Công an phường khởi xướng.",
        ["Liên gia an toàn"],
    ),
    (
        (
            'Mô hình "Tổ liên gia an toàn PCCC", "Điểm chữa cháy công cộng" được Công an '
            "phường Bến Đò ra mắt."
        ),
        ["Tổ liên gia an toàn PCCC", "Điểm chữa cháy công cộng"],
    ),
    (
        (
            "Qua 3 năm, mô hình “Tiết kiệm xanh” do bà Nguyễn Thị Hòa, ấp Bà Lúa khởi xướng "
            "đã có 40 chị tham gia."
        ),
        ["Tiết kiệm xanh"],
    ),
    (
        (
            "Bên cạnh các mô hình “Dân vận khéo” trong phát triển kinh tế, xã còn có mô hình "
            "tuyên truyền pháp luật lưu động của Ban Tư pháp xã."
        ),
        ["tuyên truyền pháp luật lưu động"],
    ),
    (
        (
            "Đảng ủy xã đăng ký mô hình “Dân vận khéo” trong xây dựng nông thôn mới, với tên "
            "gọi “Mỗi tuần một địa chỉ sạch”."
        ),
        ["Mỗi tuần một địa chỉ sạch"],
    ),
    (
        "Mô hình “Dân vận khéo” “Hiến đất mở đường” ở bản Lành.",
        ["Hiến đất mở đường"],
    ),
    (
        (
            "Mô hình “Thôn thông minh” ở thôn Bãi, mô hình chợ 4.0 ở chợ Lành và mô hình "
            "“Ngày thứ Bảy vì dân” của UBND xã Bãi Đá."
        ),
        ["Thôn thông minh", "chợ 4.0", "Ngày thứ Bảy vì dân"],
    ),
    (
        (
            "Khen thưởng 5 tập thể có mô hình “Dân vận khéo” tiêu biểu gồm: Chi bộ thôn Bãi, "
            "Chi bộ thôn Lành, Hội Phụ nữ xã."
        ),
        [],
    ),
    (
        (
            "Các mô hình được đánh giá cao: Tổ tự quản bến đò (ấp 1), Tổ dân phòng đêm (ấp "
            "2), Đội xe ôm tự quản (chợ Lành)."
        ),
        ["Tổ tự quản bến đò", "Tổ dân phòng đêm", "Đội xe ôm tự quản"],
    ),
    (
        (
            "Lĩnh vực an ninh có mô hình “3 tự quản”; lĩnh vực kinh tế có mô hình liên kết "
            "trồng mía nguyên liệu của Hợp tác xã Bãi Đá; lĩnh vực văn hóa có “Điệu ví quê "
            "mình”."
        ),
        ["3 tự quản", "liên kết trồng mía nguyên liệu", "Điệu ví quê mình"],
    ),
    (
        (
            "Mô hình 3 cùng (cùng bàn, cùng làm, cùng giữ) của Chi bộ thôn Bãi được nhiều nơi "
            "học tập."
        ),
        ["3 cùng"],
    ),
    (
        "Mô hình nuôi dê, mô hình nuôi bò và mô hình trồng keo là hướng đi chính của huyện.",
        [],
    ),
    (
        (
            "Việc xây dựng mô hình “Dân vận khéo” ở xã Bãi Đá gắn với phong trào “Toàn dân "
            "bảo vệ an ninh Tổ quốc”, “Đền ơn đáp nghĩa”."
        ),
        [],
    ),
    (
        "Ra mắt mô hình Cựu chiến binh tham gia bảo đảm trật tự an toàn giao thông xã Bãi Đá",
        ["Cựu chiến binh tham gia bảo đảm trật tự an toàn giao thông"],
    ),
    (
        'Xã Bãi Đá: Ra mắt mô hình "Camera an ninh"',
        ["Camera an ninh"],
    ),
    (
        "Mô hình “Mẹ đỡ đầu”: Hội LHPN xã Bãi Đá nhận đỡ đầu 5 cháu mồ côi.",
        ["Mẹ đỡ đầu"],
    ),
    (
        "Hiệu quả từ mô hình chăn nuôi bò vỗ béo ở xã Bãi Đá",
        ["chăn nuôi bò vỗ béo"],
    ),
    (
        (
            "Hội Nông dân xã Bãi Đá hướng dẫn hội viên làm theo mô hình trồng dưa lưới trong "
            "nhà màng."
        ),
        [],
    ),
    (
        (
            "Mô hình sinh kế cho phụ nữ nghèo xã Bãi Đá do Hội LHPN huyện hỗ trợ đã có 20 chị "
            "tham gia."
        ),
        ["sinh kế cho phụ nữ nghèo"],
    ),
    (
        (
            "Đến nay, xã có các mô hình dân vận khéo tiêu biểu: Vận động nhân dân hiến đất "
            "làm đường giao thông nông thôn (Chi bộ thôn Bãi), Phụ nữ giúp nhau phát triển "
            "kinh tế (Hội LHPN xã), Giữ gìn an ninh trật tự tại khu dân cư (Công an xã)."
        ),
        [
            "Vận động nhân dân hiến đất làm đường giao thông nông thôn",
            "Phụ nữ giúp nhau phát triển kinh tế",
            "Giữ gìn an ninh trật tự tại khu dân cư",
        ],
    ),
    (
        (
            "Đặc biệt, mô hình «Bữa cơm đoàn kết» của khóm 3 và mô hình ‘Ngăn tủ sẻ chia’ của "
            "khóm 4, phường Bến Đò được nhắc nhiều."
        ),
        ["Bữa cơm đoàn kết", "Ngăn tủ sẻ chia"],
    ),
    (
        "Tại thôn Bãi, mô hình tưới nước tiết kiệm cho cây chè đã phủ 30 ha.",
        ["tưới nước tiết kiệm cho cây chè"],
    ),
    (
        (
            "Trong đó, mô hình “Vườn rau xanh, “Nuôi gà thả đồi” của Đồn Biên phòng Bãi Đá "
            "cho thu nhập khá."
        ),
        ["Vườn rau xanh", "Nuôi gà thả đồi"],
    ),
    (
        "Mô hình 'Đổi rác lấy quà' lan tỏa ở phường Bến Đò",
        ["Đổi rác lấy quà"],
    ),
    ("Xã học tập mô hình “Thành phố vườn cây” của Singapore.", []),
    ("Xã giới thiệu mô hình “Chợ trên mây” của Cho.vn.", []),
    ("Hội Nông dân xã có mô hình “Ngõ sáng” của Đức Thọ.", ["Ngõ sáng"]),
    ("Ở xã Bãi Đá, cách góp vốn ấy được coi là mô hình “ba chân kiềng” của bà con.", []),
    ("Xã Bãi Đá thấy mô hình “mũi tên bay” này không hợp với mình.", []),
    ("Bên cạnh “sợi chỉ đỏ” xuyên suốt là mô hình “Ngõ sáng” của thôn Bãi.", ["Ngõ sáng"]),
    ("Ở xã Bãi Đá, đây là mô hình đi lên từ việc gắn bảng “tố giác kẻ gian”.", []),
    ("Dự kiến, mô hình vườn thuốc nam ở thôn Bãi sẽ mở rộng.", []),
    ("Xã bàn việc chuyển giao “Đề án truy xuất nguồn gốc rau” về phòng.", []),
    ("Mô hình vườn chuối đồi rộng 8 ha của Tổ hội số 2.", ["vườn chuối đồi"]),
    ("Từ đây, mô hình cơm trưa dân nuôi được hình thành.", ["cơm trưa dân nuôi"]),
]

#: Names without a head, in a bulletin that is about the movement: what says that they are names.
TOLD = [
    (
        "Chi đoàn thôn Hạ nhen lên “Thư viện trên lưng trâu”, tuần nào cũng chở sách vào bản.",
        ["Thư viện trên lưng trâu"],
    ),
    (
        "Ở xóm Nà Pục, bà con gây dựng “Nhà sàn không muỗi”; xóm bên mở “Lớp học dưới trăng”.",
        ["Nhà sàn không muỗi", "Lớp học dưới trăng"],
    ),
    (
        (
            "Chi bộ thôn 3, xã Suối Vàng làm điểm “Họp ngắn, làm dài”; chi bộ thôn 4 chọn việc "
            "“Gom rơm trả ruộng”."
        ),
        ["Họp ngắn, làm dài", "Gom rơm trả ruộng"],
    ),
    (
        "Được nhắc nhiều có “Bữa cháo sớm” (Chi hội Phụ nữ thôn 2), “Xe rùa chở lúa” (Đoàn xã).",
        ["Bữa cháo sớm", "Xe rùa chở lúa"],
    ),
    (
        "Nhờ “Bàn trà hòa giải” của Tổ hòa giải thôn Hạ, hai nhà đã bắt tay nhau.",
        ["Bàn trà hòa giải"],
    ),
    (
        "Trưởng ấp kể vanh vách: “Cầu khỉ về hưu”, “Xuồng đón trò nghèo”. Đó đều là việc hay.",
        [],
    ),
    (
        (
            "Nghe mấy cái tên là muốn hỏi: “Cầu khỉ về hưu”, “Xuồng đón trò nghèo”. Cả hai đều là "
            "mô hình được xã chọn làm điểm."
        ),
        ["Cầu khỉ về hưu", "Xuồng đón trò nghèo"],
    ),
    (
        "Người dân gọi mô hình ấy là “Chợ không người bán”.",
        ["Chợ không người bán"],
    ),
    (
        "Khu phố 4: “Bờ kè xanh”; khu phố 5: “Cột đèn nở hoa”; khu phố 6: “Ghế đá chờ ai”.",
        ["Bờ kè xanh", "Cột đèn nở hoa", "Ghế đá chờ ai"],
    ),
    (
        "Cả huyện có 30 “Tổ tiết kiệm xoay vòng”, 12 “Nhà sạch vườn đẹp” do Hội Phụ nữ quản lý.",
        ["Tổ tiết kiệm xoay vòng", "Nhà sạch vườn đẹp"],
    ),
    (
        "Nhiều nơi có cách làm riêng: nuôi tằm ở thôn Thượng, nuôi cá ở thôn Hạ.",
        ["nuôi tằm", "nuôi cá"],
    ),
    (
        "Nhiều mô hình nhỏ mà được việc: vá lưới giúp nhau của bến Cồn; gửi công lấy lúa ở thôn 5.",
        ["vá lưới giúp nhau", "gửi công lấy lúa"],
    ),
    (
        (
            "Hội Phụ nữ có 3 mô hình gom rác nhựa và 12 mô hình nuôi heo đất; thôn Hạ có mô hình "
            "“Ngõ sáng đêm”."
        ),
        ["Ngõ sáng đêm"],
    ),
    (
        "Mô hình có tên là Đò dọc chở chữ do Đoàn xã Suối Vàng lo liệu.",
        ["Đò dọc chở chữ"],
    ),
    (
        "Mô hình “Bữa cơm bên đồn’’ và mô hình “Một giờ đọc báo cùng dân“.",
        ["Bữa cơm bên đồn", "Một giờ đọc báo cùng dân"],
    ),
    ("Với khẩu hiệu “Dân là gốc của làng”, xã Suối Vàng vận động hội viên góp công.", []),
    ("Đoàn xã tổ chức hội thi “Rung chuông vàng bản em” và chương trình “Tết ấm cho em”.", []),
    ("Các hội viên cùng xem tiểu phẩm “Ai bảo dân vận khó” của Chi hội thôn Hạ.", []),
    ("Chủ tịch xã nói: “Dân tin thì việc gì cũng xong”.", []),
    ("Thôn Hạ có máy lọc. “Nước này uống được rồi”, ông Tư chép miệng.", []),
    ("Xã xây dựng “Khu dân cư kiểu mẫu”, “Thôn thông minh” và “Gia đình hạnh phúc”.", []),
    ("Hội Nông dân nói không với “tín dụng đen”, coi hội viên như “người nhà của mình”.", []),
    ("Xã có sản phẩm “Chè hoa vàng Suối Vàng” đạt OCOP.", []),
    ("Quỹ “Vì người nghèo” của xã vận động được 200 triệu đồng.", []),
]


def bulletin(*paragraphs, title="Tin xã Bãi Đá, huyện Thạch Khê"):
    return Bulletin(id="b", source="mau", title=title, paragraphs=paragraphs)


def found(one):
    return [mention.name for mention in extract.read(one).mentions]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:60] for text, _ in CASES])
def test_names(text, expected):
    about = "Phong trào thi đua “Dân vận khéo” có nhiều mô hình."
    assert found(bulletin(about, text)) == expected


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:60] for text, _ in TOLD])
def test_names_that_are_told_of(text, expected):
    assert found(bulletin(text, title="Dân vận khéo ở xã Suối Vàng")) == expected


@pytest.mark.parametrize("title", ["Tin", "Dân vận khéo ở xã Suối Vàng"])
def test_a_short_list_of_quoted_and_unquoted_names(title):
    text = "Nhiều mô hình hay như: “Ao cá Bác Hồ”; nuôi dê sinh sản; tổ phụ nữ tiết kiệm."
    assert found(bulletin(text, title=title)) == [
        "Ao cá Bác Hồ",
        "nuôi dê sinh sản",
        "tổ phụ nữ tiết kiệm",
    ]


def test_bullets_that_a_paragraph_announces():
    one = bulletin(
        "Năm 2023, xã có các mô hình nổi bật:",
        "- “Cây cầu góp ván” của thôn Hạ, đóng trong 3 ngày.",
        "- Tổ cày hộ mùa mưa (Chi hội Nông dân thôn 2): 12 hộ, có “Sổ đổi công” treo ở đình.",
        "- Hội Phụ nữ xã: “Nồi nước lá”, “Gáo dừa tiết kiệm”.",
        "2. Khen thưởng. Xã khen 5 tập thể.",
    )
    assert found(one) == [
        "Cây cầu góp ván",
        "Tổ cày hộ mùa mưa",
        "Nồi nước lá",
        "Gáo dừa tiết kiệm",
    ]


@pytest.mark.parametrize(
    ("intro", "items"),
    [
        ("Mô hình chia theo lĩnh vực như sau:", ["- Kinh tế: 45 mô hình.", "- An ninh: 12."]),
        (
            "Nhiệm vụ thời gian tới, nhân rộng mô hình, cụ thể như sau:",
            ["- Tăng cường tuyên truyền (Ban Tuyên giáo xã).", "- Đẩy mạnh thi đua yêu nước."],
        ),
    ],
)
def test_bullets_that_hold_no_names(intro, items):
    assert found(bulletin(intro, *items)) == []


#: Of the wide world, of business, of the theatre of politics: nobody here runs them.
ELSEWHERE = [
    "Hội nghị bàn về mô hình “một đất nước, hai dòng sông” của nước láng giềng.",
    "Hãng xe phát triển mô hình “Xe sang mặt đất” bằng những chuyến xe mới.",
    "Nhóm nghiên cứu dựng mô hình “thiên hà xoắn” từ ảnh của kính thiên văn.",
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_news_that_tells_of_nobody_here_names_nothing(text):
    more = "Các hãng tin nước ngoài dành nhiều thời lượng cho chuyện này. " * 10
    assert found(bulletin(text, more, title="Tin thế giới")) == []


def test_an_advertisement_names_nothing_for_the_places_where_it_sells():
    sells = "Khách hàng của cửa hàng ở xã Bãi Đá, huyện Thạch Khê khen thương hiệu. " * 10
    told = "Mô hình “Quầy tự phục vụ” ra mắt ở xã Bãi Đá."
    trade = "Người tiêu dùng và nhà đầu tư khen tiện ích của tập đoàn, của khách sạn. " * 10
    assert found(bulletin(told, sells, title="Tin")) == ["Quầy tự phục vụ"]
    assert found(bulletin(told, sells, trade, trade, title="Tin")) == []


def test_a_name_in_the_title_counts():
    assert found(bulletin(title="Xã Bãi Đá, huyện Thạch Khê ra mắt mô hình “Ngõ sáng”")) == [
        "Ngõ sáng"
    ]


def test_a_name_in_the_title_only_that_the_body_takes_up():
    one = bulletin(
        "Tháng 3, Chi đoàn thôn Bãi, xã Bãi Đá bắt tay làm mô hình nói trên.",
        title="Tuổi trẻ Bãi Đá với 'Bến nước không rác'",
    )
    (mention,) = extract.read(one).mentions
    assert mention.name == "Bến nước không rác"
    assert "title_only" in mention.doubts


def test_one_name_spelt_several_ways_is_one_as_prose_has_it():
    one = bulletin(
        "Ra mắt mô hình “Chợ sớm không túi nilông”",
        "Sáng 25/9, xã Bãi Đá ra mắt mô hình “Chợ sớm không túi ni lông”.",
        "Mô hình “Chợ sớm, không túi ni lông” được 60 hộ hưởng ứng.",
    )
    assert len(found(one)) == 1


def test_one_name_of_two_owners_is_two():
    one = bulletin(
        "Tiêu biểu có mô hình “Bữa sáng cho trò” của xã Tân Lập; “Bữa sáng cho trò” của Đồn Biên"
        " phòng Bãi Đá."
    )
    assert found(one) == ["Bữa sáng cho trò"] * 2


def test_a_list_that_a_stray_full_stop_breaks_goes_on():
    one = bulletin(
        "Tiêu biểu như các mô hình của xã: “Tự soi tự sửa”, “Nói đi đôi với làm”. “Chi bộ bốn"
        " tốt”, “Cơ quan xanh”..."
    )
    assert found(one) == ["Tự soi tự sửa", "Nói đi đôi với làm", "Chi bộ bốn tốt", "Cơ quan xanh"]


def test_where_models_are_spoken_of_names_need_no_head():
    one = bulletin(
        "Xã có 12 mô hình “Dân vận khéo”. Tiêu biểu như: “Sáng thứ Bảy học then”, “Nồi cháo thứ"
        " Năm”. Hội Nông dân: “Miến ngon từ củ sạch” (xã Trần Phú); Đoàn xã có “Áo phao đến lớp”."
    )
    assert found(one) == [
        "Sáng thứ Bảy học then",
        "Nồi cháo thứ Năm",
        "Miến ngon từ củ sạch",
        "Áo phao đến lớp",
    ]


def test_what_is_less_sure_says_why():
    one = bulletin("Chi bộ thôn Bãi có mô hình “Làn cói của Hội Phụ nữ; nuôi dê ở thôn Lành; “B”.")
    doubts = {mention.name: mention.doubts for mention in extract.read(one).mentions}
    assert doubts["Làn cói"] == ("unclosed_quote",)
    assert set(doubts["nuôi dê"]) >= {"headless", "unquoted"}


def test_a_text_without_models_is_not_read(monkeypatch):
    monkeypatch.setattr(Written, "of", lambda _: pytest.fail("read"))
    assert found(bulletin("Hôm nay xã Bãi Đá có mưa.")) == []


@pytest.mark.parametrize(
    "unit",
    [
        "“a b c ",
        "mô hình ",
        "mô hình “Ngõ sáng xóm” của xã An, ",
        "mô hình “Ngõ sáng ",
        "mô hình nuôi dê; ",
        "các mô hình nuôi dê, trồng gừng, ",
        "mô hình ((((",
        "Mô hình “Ngõ sáng xóm”. ",
        "Hội Nông dân xã với ",
        "Hội Nông dân xã làm “Ngõ sáng xóm”, ",
        "việc kiểu tên “Ngõ sáng xóm”. ",
    ],
)
def test_no_text_takes_long(unit):
    text = (unit * (100_000 // len(unit)))[:100_000]
    written = Written.of(bulletin("Mô hình dân vận khéo " + text))
    before = time.process_time()
    names.find(written)
    assert time.process_time() - before < 5  # linear: 0.3 s; quadratic would be minutes


@given(st.text(st.sampled_from("mô hình “”\"'«»()của xã A Bã; Dân vận khéo;,.:\nab1")))
def test_evidence_and_name_are_slices_of_the_text(text):
    one = bulletin(text.replace("\n", " "))
    for mention in extract.read(one).mentions:
        assert one.text[mention.name_start : mention.name_end] == mention.name
        assert one.text[mention.evidence_start : mention.evidence_end] == mention.evidence
        assert mention.evidence_start <= mention.name_start < mention.name_end
        assert mention.name_end <= mention.evidence_end
        assert mention.name == mention.name.strip()
        assert list(mention.doubts) == sorted(set(mention.doubts))
