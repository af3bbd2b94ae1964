"""Tables: the words that names hang on, and those that make a phrase something else.

All are patterns over `Written.plain`: lower case, one spelling. Each is bounded, so that the time a
text takes grows with its length only.
"""

from __future__ import annotations

import re
from typing import Final


def words(table: str) -> str:
    """Alternatives, divided by commas and line feeds; the longer first.

    >>> words("tổ, câu lạc bộ")
    '(?:câu lạc bộ|tổ)'
    """
    said = {" ".join(phrase.split()) for line in table.splitlines() for phrase in line.split(",")}
    return "(?:" + "|".join(sorted(filter(None, said), key=lambda one: (-len(one), one))) + ")"


#: A syllable, or a number.
SYLLABLE: Final = re.compile(r"[^\W_]+")

#: The head of nearly every name.
MODEL: Final = "mô hình"

#: Heads that belong to the name itself (bulletins.md 2.3): a group, a thing, a road.
GROUP: Final = words(
    """
    tổ, đội, nhóm, câu lạc bộ, clb, chi hội, tuyến đường, đoạn đường, đường, hàng cây, ngõ, tủ
    tủ sách, kệ sách, quỹ, điểm, lớp, lớp học, hũ gạo, quán, bếp, bếp ăn, gian hàng, camera, vườn
    kho, ngân hàng, hộp, hòm, sân chơi, góc, dòng họ, liên gia, chốt, bể bơi, trạm, chuyến xe
    """
)

#: What is announced with the very syntax of models and is none (bulletins.md 3).
DECOY: Final = words(
    """
    công trình, phần việc, phong trào, cuộc vận động, chiến dịch, đợt thi đua, đợt cao điểm
    phương châm, khẩu hiệu, tinh thần, lời dạy, lời bác, lời bác dạy, câu nói, câu, thông điệp
    chủ đề, quan điểm, nguyên tắc, mục tiêu, tiêu chí, chủ trương, danh hiệu, giải thưởng, giải
    chương trình, đề án, dự án, kế hoạch, nghị quyết, chỉ thị, kết luận, quyết định, quy chế
    hướng dẫn, công văn, luật, nghị định, thông tư, chuyên đề, hội thi, cuộc thi, liên hoan
    hội diễn, ngày hội, lễ hội, tuần lễ, tọa đàm, hội nghị, hội thảo, lĩnh vực, lĩnh vực:
    sản phẩm, thương hiệu, nhãn hiệu, bài hát, ca khúc, tiểu phẩm, vở kịch
    tác phẩm, cuốn sách, bài viết, bộ phim, biệt danh, ví như, được ví là, gọi vui là, coi là
    xem là, trở thành, theo hướng, tiêu chuẩn, huy hiệu, bằng khen, học bổng, khái niệm, cụm từ
    chữ, căn bệnh, tình trạng, hủ tục, đặc sản, vai trò, bí quyết, thế trận
    phương pháp, học thuyết, lý thuyết, chủ nghĩa, triết lý, trường phái, trào lưu
    sự kiện, phim, phim tài liệu, bộ luật, đạo luật, dự luật, hiệp định, hiệp ước, công ước
    tuyên bố chung, dự thảo, vở diễn, trò chơi, gameshow, bài giảng
    """
)

#: A quoted string that is the movement itself or one of its sisters, whatever else it says.
MOVEMENT: Final = re.compile(
    r"dân vận (?:khéo|chính quyền)(?: (?:năm|cấp|giai đoạn|trong|trên|về|ở|tại|của|gắn|xã"
    r"|huyện|tỉnh)\b.*)?"
    r"|(?:năm|tháng|ngày|tuần|đơn vị|chính quyền|cơ quan) dân vận.*"
    r"|sống tốt đời,? đẹp đạo|tốt đời,? đẹp đạo"
)

#: Names of movements and campaigns known all over the country, titles, forms of organisation: no
#: local model is called so.
KNOWN: Final = re.compile(
    r"(?:toàn dân|cả nước|toàn quốc|người việt nam ưu tiên|tuổi trẻ cả nước|các dân tộc) .*"
    r"|(?:gia đình|thôn|bản|ấp|làng|xóm|khu phố|khu dân cư|tổ dân phố|khóm|khu|đơn vị"
    r"|cơ quan) văn hóa"
    r"|xây dựng gia đình 5 không,? 3 sạch|người tốt,? việc tốt|uống nước nhớ nguồn"
    r"|đền ơn đáp nghĩa|học tập và làm theo .*|mỗi (?:xã|làng|phường) một sản phẩm"
    r"|bình dân học vụ số"
    r"|một quốc gia,? hai chế độ|tam quyền phân lập|xã hội hóa|mô hình"
    r"|(?:một|1) cửa(?: liên thông| điện tử|,? một (?:lần )?dừng| quốc gia|,? (?:một|1) cửa liên"
    r" thông)?|một lần dừng"
    r"|chính quyền (?:địa phương|đô thị|điện tử|số|cảng|hai cấp|2 cấp|ba cấp|3 cấp|đặc khu)\b.*"
    r"|(?:đô thị|thành phố) thông minh|trường học (?:kiểu )?mới(?: vnen)?|vnen"
    r"|kinh tế (?:tuần hoàn|xanh|chia sẻ|tập thể|thị trường|số)"
)

#: Words of saying: what is in quotes after them is speech.
SAYING: Final = re.compile(
    r"\b(?:nói|cho biết|cho hay|chia sẻ|(?<!thể )(?<!phải )kể|kể lại|bảo|tâm sự|bộc bạch"
    r"|khẳng định|nhấn mạnh"
    r"|phát biểu|lưu ý|thật thà|cười|khoe|nhớ lại|bày tỏ|trăn trở|phấn khởi|thổ lộ|giãi bày"
    r"|than|hỏi|đáp|dạy|gọi nhau|cho rằng|trao đổi|nghe|hô|đùa|ví|(?<!tên )gọi)"
    r"(?: (?:rằng|thêm|vui|thế|là|với|ngắn gọn))?\b[^“”:;,]{0,40}[:,]?\s*$"
)

#: A mark after one of these opens, whatever it looks like; not after `“mô hình”` in scare quotes.
ENDS_IN_HEAD: Final = re.compile(
    r"""(?<![“"'‘«”\w])(?:mô hình|phong trào|cuộc vận động|câu lạc bộ|clb)"""
    r"""(?: dân vận khéo| điểm)?\s*$"""
)

#: Units of people and land, where a name or a number follows.
COMMUNE: Final = words(
    "xã, phường, thị trấn, huyện, quận, thị xã, thành phố, tỉnh, tp., tp, tx., đặc khu, p., q."
)
HAMLET: Final = words(
    """
    thôn, bản, ấp, buôn, bon, làng, xóm, khóm, khu phố, tổ dân phố, khu dân cư, tổ, cụm, sóc, plei
    nóc, phum, khối phố, khối, khu vực, tiểu khu, kp., kp, kdc, tdp, chung cư, khu trọ, khu tập thể
    """
)

#: Bodies that run models; enough to see where one begins, `organisations` reads them whole.
BODY: Final = words(
    """
    hội, chi hội, tổ hội, chi đoàn, đoàn, đoàn thanh niên, liên đội, đội, công an, ban, bộ, bộ đội
    bộ tư lệnh, bộ chỉ huy, đồn, đồn biên phòng, hải quan, chi bộ, đảng bộ, đảng ủy, huyện ủy
    tỉnh ủy, thành ủy, khối, khối dân vận, tổ, tổ dân vận, tổ đoàn kết, ủy ban, ubnd, ubmttq
    mttq, mặt trận, hđnd, sở, phòng, văn phòng, trung tâm, trạm, bệnh viện, trường, nhà trường
    công đoàn, nghiệp đoàn, liên đoàn, công ty, hợp tác xã, htx, doanh nghiệp, chùa, giáo xứ
    giáo họ, dòng họ, họ, câu lạc bộ, clb, nhóm, hội viên, đoàn viên, phụ nữ, nông dân
    cựu chiến binh, ccb, thanh niên, bà con, nhân dân, người dân, cán bộ, học sinh, thầy cô
    xã, phường, thị trấn, huyện, thôn, bản, ấp, buôn, làng, xóm, khóm, khu phố, tổ dân phố
    khu dân cư, tuổi trẻ, lực lượng, đơn vị, cơ quan, chi cục, cục, chi nhánh, ban chqs, bch
    sư đoàn, lữ đoàn, trung đoàn, tiểu đoàn, đại đội, trung đội, hải đội, quân khu
    lđlđ, cđcs, liên chi hội, tiểu thương, ngư dân, công nhân, hội đồng, đạo tràng, thầy trò
    kiểm lâm, hạt, viện, tòa án, tp, thành phố, quận, tỉnh, ông, bà, anh, chị, em, cô, chú, bác, hộ
    hộ ông, hộ bà, gia đình, cá nhân, già làng, trưởng thôn, trưởng bản, quân y, mẹ, các, toàn
    """
)

#: Units that run models, without mere people; a name or a place follows them.
_UNITS: Final = """
    hội, chi hội, tổ hội, liên chi hội, chi đoàn, đoàn thanh niên, đoàn xã, đoàn phường
    đoàn trường, đoàn cơ sở, đoàn khối, đoàn, huyện đoàn, thành đoàn, tỉnh đoàn, thị đoàn
    liên đội, chi đội, công an, ban chỉ huy quân sự, ban chqs, ban công tác, ban dân vận
    ban quản lý, ban trị sự, ban nhân dân, ban, bộ đội, bộ chỉ huy, bộ tư lệnh, đồn biên phòng
    đồn, hải quan, hải đội, sư đoàn, lữ đoàn, trung đoàn, tiểu đoàn, đại đội, trung đội
    chi bộ, đảng bộ, đảng ủy, huyện ủy, tỉnh ủy, thành ủy, thị ủy, khối dân vận, tổ dân vận
    tổ công đoàn, tổ nhân dân, tổ hợp tác, ủy ban, ubnd, ubmttq, mttq, mặt trận, hđnd, sở
    phòng, văn phòng, trung tâm, trạm, bệnh viện, trường, nhà trường, công đoàn, nghiệp đoàn
    liên đoàn, lđlđ, cđcs, công ty, hợp tác xã, htx, chùa, giáo xứ, giáo họ, đạo tràng
    dòng họ, chi cục, cục, hạt kiểm lâm, viện, tòa án, tuổi trẻ, hội đồng, câu lạc bộ, clb
    ngành, đơn vị, cựu chiến binh, ccb
    """
UNIT: Final = words(_UNITS)

#: Who does something: those, and people and places that stand for them.
DOER: Final = words(
    _UNITS
    + """
    xã, phường, thị trấn, huyện, thôn, bản, ấp, buôn, làng, xóm, khóm, khu phố, tổ dân phố, tdp
    khu dân cư, tổ, nhóm, đội, phụ nữ, nông dân, thanh niên, chị em, hội viên, đoàn viên, bà con
    học sinh, thầy cô, cô trò, cán bộ, chiến sĩ, bộ đội, tiểu thương, ngư dân, già làng, ông, bà
    anh, chị, cô, chú, bác, gia đình, hộ, người dân, nhân dân, dân, nơi đây, địa phương
    """
)

#: What is done to a model, by meaning: made, started, run, chosen, given on.
MAKES: Final = words(
    """
    ra mắt, trình làng, giới thiệu, công bố, khánh thành, khai trương, khai sinh, cho ra đời
    cho ra mắt, khởi động, khởi xướng, phát động, bắt tay làm, bắt tay vào, xây dựng, gây dựng
    gầy dựng, gầy, gây, dựng, lập, thành lập, thiết lập, mở, tạo, tạo dựng, làm, bày, nghĩ
    sáng tạo, sáng lập, hình thành, tổ chức, viết, nhen, nhóm, đẻ, tính, duy trì, vận hành
    triển khai, thực hiện, áp dụng, giữ, gìn giữ, giữ gìn, nuôi, nuôi dưỡng, chăm, nhận chăm
    chăm chút, chăm chút cho, chăm lo, vun đắp, phụ trách, đảm nhận, đảm đương, gánh, gánh vác
    quản lý, chạy, cho chạy thử, chạy thử, thử nghiệm, làm thử, thí điểm, theo, theo đuổi
    đỡ đầu, nhận, nhận việc, nhận làm, đứng ra lập, đứng ra làm, lo, hưởng ứng, chọn, chọn làm
    chọn việc, lựa chọn, chuộng, đưa, đăng ký, đăng ký làm, ghi danh, ghi tên, nhân rộng, nhân
    lan tỏa, bàn giao, chuyển giao, để lại, đóng góp, góp, góp sức với, góp mặt với, đưa vào
    nổi bật với, nổi tiếng với, ghi dấu với, quen với, gắn bó với, khen với
    gây tiếng vang với, gây tiếng vang bằng, ghi điểm với, ghi điểm bằng, biết đến với
    biết đến nhờ, khoe, tiếp nối
    """
)

#: Nouns that a quoted name of something else stands right behind (bulletins.md 3).
NO_MODEL: Final = words(
    """
    hoạt cảnh, tiết mục, màn, phần thi, vở, vở chèo, vở diễn, phim, bài, bài báo, bài thơ, báo
    tạp chí, tập thơ, tập sách, tập tài liệu, tài liệu, sách, truyện, chuyên mục, tờ, đài
    triển lãm, cuộc thi ảnh, ảnh, bức tranh, cờ, bảng, biển, băng rôn, khẩu ngữ, lời, lời thề
    tiếng, bệnh, thói, nạn, tệ, hội thảo, đêm nhạc, đêm, giải bóng, cúp, ngày, tháng, tuần
    năm, đợt, mùa, quỹ, học bổng, cặp từ, tác phẩm, tượng đài, di tích, công ty, nhà hàng
    thời, cơ chế, chính sách, bài toán, câu chuyện, huân chương, kỷ niệm chương, buổi
    nghị định, tên lửa, đội bóng, nhóm nhạc, món, kẹo, vụ án, vụ
    """
)

#: Of the decoys, those whose name may stand some words away.
STRONG_DECOY: Final = words(
    """
    phong trào, cuộc vận động, chiến dịch, đợt thi đua, đợt cao điểm, phương châm, khẩu hiệu
    thông điệp, chủ đề, danh hiệu, giải thưởng, chương trình, đề án, dự án, kế hoạch, hội thi
    cuộc thi, liên hoan, hội diễn, ngày hội, lễ hội, tuần lễ, tọa đàm, hội thảo, công trình
    phần việc
    """
)

#: People whose words are told.
PERSON: Final = words(
    "ông, bà, anh, chị, cô, chú, bác, em, cụ, già làng, già bản, đồng chí, trưởng thôn"
)

#: The verbs that a model is the object of, up to its head: who has it stands before them. Their
#: last words are enough: `đã có` ends in `có`.
DOES: Final = words(
    """
    giữ, với, có, phát huy, ra mắt, đăng ký, lập, xây dựng mới, dựng, duy trì, triển khai, thực hiện
    vận hành, nhân rộng, khởi xướng, phát động, thí điểm, khánh thành, tổ chức, làm, đưa vào
    tiếp tục, làm tốt, phụ trách, cho ra đời, hưởng ứng, biểu dương, tuyên dương, khen thưởng
    phê duyệt, ủng hộ, báo cáo, giới thiệu, nhờ, từ, chọn, hình thành, phát triển, trình làng
    bày ra, nghĩ ra, nghĩ tiếp, chạy thử, nhen lên, đỡ đầu, nhận, mở, dựng nên, dựng lên, gánh
    nuôi, nuôi dưỡng, giữ nếp, chạy, để lại, bàn giao, khai sinh, góp, ghi danh, lo, chuộng
    theo đuổi, quản lý, chuyển giao, tạo ra, lập ra, gây tiếng vang bằng, đưa ra
    """
)

#: Said of a model by its place in the news: something general or foreign is followed.
FOLLOWS: Final = re.compile(
    r"\b(?:theo|sang|từ bỏ|giống|tương tự|khác với|so với|thay cho|xóa bỏ|như một"
    r"|(?:công nhận|coi|xem|làm|tổ chức|vận hành|hoạt động) như|là một|thành một"
    r"|cảm hứng(?: \w+){0,2} từ|dựa (?:trên|vào)|chuyển (?:đổi )?(?:sang|thành)"
    r"|(?:chuyển|dịch chuyển|chuyển (?:đổi|dịch|hẳn|dần))(?: [^;:.“”,]{1,40},)? từ|thoát khỏi"
    r"|thiết kế|chế tạo|lắp ráp|mua|bán|trưng bày|đồ chơi|phản đối|từ một"
    r"|(?<!khánh )(?<!hình )(?<!hoàn )thành|các loại)"
    r"(?: các| những| một| cái)? ?$"
)

#: Several models, or none in particular.
PLURAL: Final = re.compile(
    r"\b(?:các|những|nhiều|một số|một vài|số|mọi|mỗi|từng|loại|dạng|không ít|hàng chục|hàng trăm"
    r"|vài|đa số|phần lớn|toàn bộ|tất cả|bao nhiêu|nào|(?P<count>\d+(?:[.,]\d+)*|hai|ba|bốn"
    r"|năm|sáu|bảy"
    r"|tám|chín|mười|chục|trăm|nghìn|ngàn))"
    r"(?: (?:cái|kiểu|những|các|lượt|loại|hình))? ?$"
    r"|\b(?:phần việc|công trình|cách làm|việc làm|giải pháp|sáng kiến|điển hình),? (?:và )?$"
)
