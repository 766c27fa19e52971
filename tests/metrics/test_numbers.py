"""What is a figure, with its value, unit, kind and qualifier: sentences as official documents write them."""

from decimal import Decimal

import pytest

from viewer.model import Kind

FIGURES = [
    ("新建公园12座。", "12座", Kind.COUNT, "12", "座", None),
    ("新建公园１２座。", "１２座", Kind.COUNT, "12", "座", None),
    ("完成投资1,100.9亿元。", "1,100.9亿元", Kind.AMOUNT, "110090000000", "元", None),
    ("出口额3.2亿美元。", "3.2亿美元", Kind.AMOUNT, "320000000", "美元", None),
    ("绿地面积约3.5公顷。", "约3.5公顷", Kind.AREA, "3.5", "公顷", "约"),
    ("绿地面积2万㎡。", "2万㎡", Kind.AREA, "20000", "㎡", None),
    ("服务群众超过30万人次。", "超过30万人次", Kind.COUNT, "300000", "人次", "超过"),
    ("培训职工500余名。", "500余名", Kind.COUNT, "500", "名", "余"),
    ("培训职工三百二十多名。", "三百二十多名", Kind.COUNT, "320", "名", "多"),
    ("覆盖率达到98.5％。", "98.5％", Kind.PERCENT, "98.5", "%", None),
    ("覆盖率不低于95%。", "不低于95%", Kind.PERCENT, "95", "%", "不低于"),
    ("覆盖率95%以上。", "95%以上", Kind.PERCENT, "95", "%", "以上"),
    ("占比为百分之三十五点二。", "百分之三十五点二", Kind.PERCENT, "35.2", "%", None),
    ("出生率8.2‰。", "8.2‰", Kind.PERCENT, "8.2", "‰", None),
    ("三分之二的村通了公交。", "三分之二", Kind.RATIO, "0.6667", None, None),
    ("公私比例为7:3。", "7:3", Kind.RATIO, "7", None, None),
    ("浓度为35微克/立方米。", "35微克/立方米", Kind.COUNT, "35", "微克/立方米", None),
    ("装机容量达到4000万千瓦。", "4000万千瓦", Kind.COUNT, "40000000", "千瓦", None),
    ("扩建道路3千米。", "3千米", Kind.COUNT, "3", "千米", None),
    ("平均办理时间3个工作日。", "3个工作日", Kind.DURATION, "3", "个工作日", None),
    ("登记在册12万经营主体。", "12万", Kind.COUNT, "120000", None, None),
    ("补贴金额最高3000元。", "最高3000元", Kind.AMOUNT, "3000", "元", "最高"),
    ("引进两家医院。", "两家", Kind.COUNT, "2", "家", None),
    ("实施6大工程。", "6大工程", Kind.COUNT, "6", "大", None),
    ("收入2万5千元。", "2万5千元", Kind.AMOUNT, "25000", "元", None),
    ("每千人口拥有床位6.5张。", "6.5张", Kind.RATIO, "6.5", "张", None),
    ("人均藏书1.02册。", "1.02册", Kind.RATIO, "1.02", "册", None),
    ("预算规模为3兆1,325亿元。", "3兆1,325亿元", Kind.AMOUNT, "3132500000000", "元", None),
    ("人均产值达3万3,883美元。", "3万3,883美元", Kind.AMOUNT, "33883", "美元", None),
    ("核定补贴7万821户。", "7万821户", Kind.COUNT, "70821", "户", None),
    ("完成投资10 851.8万元。", "10 851.8万元", Kind.AMOUNT, "108518000", "元", None),
    ("共有1億7,000多萬元。", "1億7,000多萬元", Kind.AMOUNT, "170000000", "元", "多"),
    ("人口達76萬5千餘人。", "76萬5千餘人", Kind.COUNT, "765000", "人", "餘"),
    ("收入12亿3千万元。", "12亿3千万元", Kind.AMOUNT, "1230000000", "元", None),
    ("平均轮候时间为5.7年。", "5.7年", Kind.DURATION, "5.7", "年", None),
    ("隧道长896.66万m。", "896.66万m", Kind.COUNT, "8966600", "m", None),
    ("货运量4.24亿t。", "4.24亿t", Kind.COUNT, "424000000", "t", None),
    ("完成34校裝設。", "34校", Kind.COUNT, "34", "校", None),
    ("與11國簽約。", "11國", Kind.COUNT, "11", "國", None),
    ("試辦23案。", "23案", Kind.COUNT, "23", "案", None),
    ("涵蓋20縣市。", "20縣市", Kind.COUNT, "20", "縣市", None),
    ("占比達兩成。", "兩成", Kind.PERCENT, "2", "成", None),
    ("建成单位77 100个。", "77 100个", Kind.COUNT, "77100", "个", None),
    ("三十多万个单位落成。", "三十多万个", Kind.COUNT, "300000", "个", "多"),
    ("百余名专家入驻。", "百余名", Kind.COUNT, "100", "名", "余"),
    ("吸引近百家企业。", "近百家", Kind.COUNT, "100", "家", "近"),
    ("发动上千名志愿者。", "上千名", Kind.COUNT, "1000", "名", "上"),
    ("带动投资超千亿元。", "超千亿元", Kind.AMOUNT, "100000000000", "元", "超"),
    ("兑换率突破七成。", "突破七成", Kind.PERCENT, "7", "成", "突破"),
    ("民生支出占八成以上。", "八成以上", Kind.PERCENT, "8", "成", "以上"),
    ("出生率为千分之五。", "千分之五", Kind.PERCENT, "5", "‰", None),
    ("只有三分一落成。", "三分一", Kind.RATIO, "0.3333", None, None),
    ("产量约占全国1/10。", "1/10", Kind.RATIO, "0.1", None, None),
    ("占全国近一半。", "近一半", Kind.RATIO, "0.5", None, "近"),
    ("总户数达2037.7万户。", "2037.7万户", Kind.COUNT, "20377000", "户", None),
    ("新建学校40所以上。", "40所以上", Kind.COUNT, "40", "所", "以上"),
    ("实现就业45万人以上的目标。", "45万人以上", Kind.COUNT, "450000", "人", "以上"),
    ("平均受教育年限提高到11.7年。", "11.7年", Kind.DURATION, "11.7", "年", None),
    ("超算算力达228PF。", "228PF", Kind.COUNT, "228", "PF", None),
    ("产量稳定在百万吨以上。", "百万吨以上", Kind.COUNT, "1000000", "吨", "以上"),
    ("智能算力达到4000P。", "4000P", Kind.COUNT, "4000", "P", None),
    ("年均浓度为28.5微克每立方米。", "28.5微克每立方米", Kind.COUNT, "28.5", "微克每立方米", None),
    ("优良天数达到281天。", "281天", Kind.COUNT, "281", "天", None),
    ("人均预期寿命提高到80岁以上。", "80岁以上", Kind.DURATION, "80", "岁", "以上"),
    ("城乡居民收入比缩小至2.12。", "2.12", Kind.COUNT, "2.12", None, None),
    ("股价指数突破2万点。", "突破2万点", Kind.COUNT, "20000", "点", "突破"),
    ("满意度达98.6分。", "98.6分", Kind.COUNT, "98.6", "分", None),
    ("举办两届博览会。", "两届", Kind.COUNT, "2", "届", None),
    ("个案最高可补助200万元。", "200万元", Kind.AMOUNT, "2000000", "元", "最高"),
    ("发生重污染39天次。", "39天次", Kind.COUNT, "39", "天次", None),
    ("自然增长率比上年下降3.18个千分点。", "3.18个千分点", Kind.CHANGE, "3.18", "个千分点", None),
    ("能耗为0.45吨标准煤/万元。", "0.45吨标准煤/万元", Kind.COUNT, "0.45", "吨标准煤/万元", None),
    ("歲出編列3兆350億,創新高。", "3兆350億", Kind.AMOUNT, "3035000000000", "元", None),
    ("约占水资源总量的58%。", "58%", Kind.PERCENT, "58", "%", "约"),
    ("办电用时不超38个工作日。", "不超38个工作日", Kind.DURATION, "38", "个工作日", "不超"),
    ("外联26.6万人天。", "26.6万人天", Kind.COUNT, "266000", "人天", None),
    ("收购药材404担。", "404担", Kind.COUNT, "404", "担", None),
    ("完成31村整村推进。", "31村", Kind.COUNT, "31", "村", None),
    ("超过九成为公营房屋。", "超过九成", Kind.PERCENT, "9", "成", "超过"),
    ("占一般支出的八成。", "八成", Kind.PERCENT, "8", "成", None),
    ("平均住院日为8.8日。", "8.8日", Kind.DURATION, "8.8", "日", None),
    ("目标为32%加减2%。", "32%加减2%", Kind.PERCENT, "32", "%", "加减2%"),
    ("实现“新增就业3万人,全部落实”。", "3万人", Kind.COUNT, "30000", "人", None),
    ("储备为30亿澳门元。", "30亿澳门元", Kind.AMOUNT, "3000000000", "澳门元", None),
    ("完成接种近10万剂次。", "近10万剂次", Kind.COUNT, "100000", "剂次", "近"),
    ("免费接种2剂。", "2剂", Kind.COUNT, "2", "剂", None),
    ("连续6轮检测。", "6轮", Kind.COUNT, "6", "轮", None),
    ("平均浓度为16μg/m3。", "16μg/m3", Kind.COUNT, "16", "μg/m3", None),
    ("平均浓度为0.7mg/m³。", "0.7mg/m³", Kind.COUNT, "0.7", "mg/m³", None),
    ("渔港拨款9千多万元。", "9千多万元", Kind.AMOUNT, "90000000", "元", "多"),
    ("新建400余平米冷库。", "400余平米", Kind.AREA, "400", "平米", "余"),
    ("孕产妇死亡率为15.1/10万。", "15.1/10万", Kind.RATIO, "15.1", "/10万", None),
    ("收托率达百分之百。", "百分之百", Kind.PERCENT, "100", "%", None),
    ("其中将近九成都是早期个案。", "将近九成", Kind.PERCENT, "9", "成", "将近"),
    ("保留比率均达3成5以上。", "3成5以上", Kind.PERCENT, "3.5", "成", "以上"),
    ("照护网内8成三高患者就诊。", "8成", Kind.PERCENT, "8", "成", None),
    ("覆盖率最高达62%。", "62%", Kind.PERCENT, "62", "%", "最高"),
    ("执行率未达6成。", "未达6成", Kind.PERCENT, "6", "成", "未达"),
    ("3467座(次)水库蓄水。", "3467座(次)", Kind.COUNT, "3467", "座(次)", None),
    ("平均每村卫生员2.32人。", "2.32人", Kind.RATIO, "2.32", "人", None),
    ("目标为「28％」。", "28％", Kind.PERCENT, "28", "%", None),
]


@pytest.mark.parametrize(("text", "surface", "kind", "value", "unit", "qualifier"), FIGURES)
def test_figures(measure, text, surface, kind, value, unit, qualifier) -> None:
    (found,) = measure(text)
    assert (found.surface, found.kind, found.unit, found.qualifier) == (surface, kind, unit, qualifier)
    assert found.value == Decimal(value)


NO_FIGURES = [
    "2031年3月5日印发。",
    "二〇三一年五月起施行。",
    "到2035年基本实现现代化。",
    "“十四五”规划顺利实施。",
    "(某府〔2031〕73号)",
    "第三届大会第12期公报。",
    "一是加强领导。",
    "(三)健全机制。",
    "树牢“四个意识”。",
    "开展《三年行动计划(2031-2033)》编制。",
    "推广5G应用和A4纸。",
    "拨打12345热线。",
    "PM2.5治理。",
    "构建“1+4”体系。",
    "地铁3号线开通。",
    "庆祝建校80周年。",
    "第一时间处置。",
    "引入第三方评估。",
    "完成一项销号一项。",
    "推出一批措施。",
    "坚持两个毫不动摇。",
    "实施三年行动。",
    "严格落实中央八项规定精神。",
    "建设15分钟便民生活圈。",
    "战略目标^[3]和部署[12]。",
    "会议于9:30召开。",
    "开展4.0版改革。",
    "详见https://example.org/2031/05/12.html。",
    "近三年来稳步发展。",
    "加快1+X证书试点。",
    "|1|数量|30家|",
    "全国统一大市场加快建设。",
    "账号12345678901234567890元。",
    "拨打12338热线。",
    "建设985、211高校。",
    "上海以外的港口有万吨级泊位。",
    "新造600吨级巡防艦。",
    "投用500千伏输变电工程。",
    "参加铁人三项赛。",
    "推动一二三次产业融合。",
    "会见65岁以上老年人。",
    "下午3点开会,讨论五分钟以内的发言。",
    "服务进到千家万户。",
    "1类创新药上市。",
    "每10万人口统计。",
    "连跨两个万亿元台阶。",
    "第十九届三中全会精神。",
    "站点50米内换乘。",
    "企业“最多跑一次”。",
    "会议以过半数通过。",
    "[12] 见注【3】。",
    "2031.05.06发布。",
    "据5‰人口变动抽样调查推算。",
    "三分之二万亿亿亿",
    "对收入7亿元或以上的大型企业征税。",
    "未来两个财政年度维持不变。",
    "征收全球最低税。",
    "居前3位的是城区。",
    "首10个月收入平稳。",
    "覆盖20万以上城镇人口城市。",
    "0-14岁人口增多。",
    "2022-23年度开工。",
    "113年起实施。",
    "发放现金奖励。",
    "形成5校区布局。",
    "沿3国道建设。",
    "汇编60案例。",
    "位於距離園區0.5公里之校園。",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_what_is_no_figure(measure, text) -> None:
    assert [found.surface for found in measure(text)] == []


def test_a_word_that_ends_in_a_qualifier_is_none(measure) -> None:
    found = measure("已签约30家。最近20天。")
    assert [(one.surface, one.qualifier) for one in found] == [("30家", None), ("20天", None)]


def test_several_has_a_unit_and_no_value(measure) -> None:
    (found,) = measure("带动数百万元投资。")
    assert (found.surface, found.value, found.unit, found.qualifier) == ("数百万元", None, "元", "数")


def test_the_shares_of_a_whole_have_no_one_value(measure) -> None:
    (found,) = measure("三次产业结构为9.2:63.7:27.1。")
    assert (found.kind, found.value, found.value_to) == (Kind.RATIO, None, None)


def test_a_list_shares_what_is_said_before_its_first_value(measure) -> None:
    assert [one.qualifier for one in measure("产值和利润分别突破5亿元、3亿元。")] == ["突破", "突破"]
    assert [one.qualifier for one in measure("新增学位近5个、床位3张。")] == ["近", None]


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit"),
    [
        ("用水总量5812.9 亿 m3。", "5812.9 亿 m3", "581290000000", "m3"),
        ("年降水量706.5mm。", "706.5mm", "706.5", "mm"),
        ("生活用水量为207L/d。", "207L/d", "207", "L/d"),
        ("核准率达八成五。", "八成五", "8.5", "成"),
        ("占比达九成半。", "九成半", "9.5", "成"),
    ],
)
def test_units_in_letters_and_tenths(measure, text, surface, value, unit) -> None:
    (found,) = measure(text)
    assert (found.surface, found.value, found.unit) == (surface, Decimal(value), unit)


def test_a_change_without_a_unit_has_that_of_what_changed(measure) -> None:
    found = measure("歲入2兆8623億元,較上年度減少3025億。")
    assert [(one.kind, one.unit) for one in found] == [(Kind.AMOUNT, "元"), (Kind.CHANGE, "元")]


def test_percentage_points_are_said_once(measure) -> None:
    found = measure("比上年提高1.2个、0.5个百分点。")
    assert [(one.surface, one.unit, one.direction) for one in found] == [
        ("1.2个", "个百分点", "up"), ("0.5个百分点", "个百分点", "up"),
    ]  # fmt: skip


def test_a_list_of_signed_values_shares_its_unit(measure) -> None:
    found = measure("拉动贡献分别为0.15、-5.64、1.34个百分点。")
    assert [(one.surface, one.unit) for one in found] == [
        ("0.15", "个百分点"), ("-5.64", "个百分点"), ("1.34个百分点", "个百分点"),
    ]  # fmt: skip


def test_a_minus_sign_belongs_to_the_value(measure) -> None:
    two, one = measure("教育支出、卫生支出分别增长2.4%、-3.6%。")
    assert [(two.direction, two.value), (one.direction, one.value)] == [
        ("up", Decimal("2.4")),
        ("down", Decimal("3.6")),
    ]
    assert one.surface == "-3.6%"
    (found,) = measure("工业增速为-3.6%。")
    assert (found.surface, found.direction) == ("-3.6%", "down")
    (span,) = measure("增长3-4%。")
    assert (span.value, span.value_to) == (3, 4)


def test_a_rate_by_many_square_kilometres(measure) -> None:
    (found,) = measure("路网密度107.4公里/万平方公里。")
    assert (found.surface, found.unit) == ("107.4公里/万平方公里", "公里/万平方公里")


@pytest.mark.parametrize(
    "numeral",
    [
        "9" * 1_000_001,
        "5" + "0" * 1_000_001,
        "3:" + "9" * 1_000_001,
        "5" + "0" * 90,
        "0." + "0" * 90 + "1",
        "一" + "亿" * 30,
    ],
)
def test_a_number_too_large_to_reckon_with_is_no_figure(measure, numeral: str) -> None:
    (found,) = measure(f"产值{numeral}亿元。新增车位500个。")
    assert found.value == 500


@pytest.mark.parametrize("numeral", ["1" + "0" * 29, "9" * 30, "1兆兆兆"])
@pytest.mark.parametrize("unit", ["年", "周", "秒", "元", "%", "倍", "人"])
def test_a_number_of_any_size_is_borne(measure, numeral: str, unit: str) -> None:
    assert [found for found in measure(f"工程{numeral}{unit}。新增车位500个。") if found.value == 500]
