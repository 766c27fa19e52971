"""How the columns and rows of official tables are named: vocabulary of the table reader, as data."""

from __future__ import annotations

import re

from viewer.metrics import patterns as rules

# --- columns by their names -------------------------------------------------------------------------------------------
NUMBERING = re.compile(r"(?:序\s*号|编号|行次|项次|栏次|顺序|№|No\.?|NO\.?)")
UNITS = re.compile(r"(?:计量|计算)?单\s*位(?:名称)?")
IGNORED = re.compile(
    r"备\s*注|说明|责任|牵头|配合|部门|代码|编码|邮编|电话|地址|日期|时间|时限|联系|负责|依据|来源|内容|措施|状态|属\s*性|网址|证号|文号"
)
NATURE = re.compile(r"属\s*性|类\s*型")
"""A column that says of each aim 约束性 or 预期性: its table sets aims for the latest year it names."""
GROUPING = re.compile(r"类\s*别|分\s*类|类\s*型|领\s*域|大\s*类|方\s*面|板\s*块|维\s*度")
INDICATORS = re.compile(r"指\s*标|项\s*目|名\s*目|产\s*品|品\s*名|科\s*目|事\s*项")
ENTITIES = re.compile(
    r"地\s*区|[省市县区旗州镇乡]{1,4}(?:名\s*称)?|城\s*市|街\s*道|单\s*位|行\s*业|部\s*门|企\s*业|学\s*校|年\s*[份度]?|月\s*份?|时\s*[间期]|国\s*家"
)
ORDINALS = re.compile(r"[(\[]?(?:\d{1,2}|[甲乙丙丁A-Za-z])[)\]]?(?:=[\d()+\-*/÷×%. ]+)?")
"""What a row that only numbers the columns holds: 甲, 乙, 1, (2), 3=2/1."""

# --- what a column adds to the names of the rows ----------------------------------------------------------------------
AIM = re.compile(r"目标|计划|预期|任务|规划|力争|(?<!公共)预算(?!收入|支出|内|外|单位)|约束")
EXPECTED = re.compile(r"预计|预估|预测|估计|快报|初步")
DONE = re.compile(r"完成|实际|实绩|执行|决算|达成|实现")
RANKED = re.compile(r"排名|位次|名次|排位|位居|列第")
CHANGED = re.compile(
    r"同比|环比|增长(?!点|极)|增速|增幅|增减|±|升降|涨幅|跌幅|降幅|变化|变动|递增|(?:比|较)(?:上|去|前|年初|期初)|下降|减少|降低"
)
NOT_CHANGED = re.compile(r"增长?[加减]?[值额量]|增加值|新增|贡献率|拉动|同期(?!.*[±增减%])|增减额|净增")
FALLING = re.compile(r"下降|降幅|减少|降低|跌幅|削减")
SHARED = re.compile(r"占[^,，。]{0,12}[%比]|占比|比重|构成|结构|完成率|进度|比例|百分比|占.{1,8}%")
IN_PERCENT = re.compile(r"同比|环比|增长|增速|增幅|涨幅|跌幅|降幅|递增|±|%")
IN_POINTS = re.compile(r"增减|变化|变动|±|升降|百分点")
# Words that say no more than that a figure stands here.
PLAIN = re.compile(
    r"(?:完成|实际|执行|决算|现状|指标|目标|绝对)?(?:数值|数据|数额|数量|总量|总额|金额|绝对[数值额量]|[数值额])|完成情况|完成|实际|执行|本期|情况"
)
YEARS = re.compile(r"(?<!\d)(?:[一二三四五六七八九十两]{1,2}|\d{1,2})年(?:累计|合计|平均|年均)")
RUNNING = re.compile(
    rf"{YEARS.pattern}|年均|累计|本月|当月|本季|本期|本年|当年|上年同期|去年同期|上年|去年|上月|期末|期初|年初|年末|同期"
)
RELATIVE = re.compile(r"本月|当月|本季|本期|本年|当年|累计|期末|年末")
PERIOD = re.compile(rules.PERIOD)
BASIS = re.compile(rules.BASIS)
BARE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
MONTHS = re.compile(r"\d{1,2}[-~—–至]\d{1,2}月份?|\d{1,2}月份?")

TOTALLED = re.compile(r"[〔\[(（]累计[〕\])）]")
"""年均增速〔累计〕: numbers in such brackets are of the whole time."""
TOTAL = re.compile(r"(?<=[一-鿿]{2})(?:总量|绝对[额值数]|数值)$")
GREW = re.compile(rf"(?:累计)?(?:{'|'.join(rules.GOVERNING_UP)})")
SHRANK = re.compile(rf"(?:累计)?(?:{'|'.join(rules.GOVERNING_DOWN)})")

# --- rows -------------------------------------------------------------------------------------------------------------
AMONG = re.compile(r"^\s*(?:其\s*中\s*[:：]?|[#＃]|内[:：])\s*")
NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d)|\d{1,2}[)）]|[①-⑳]|[★●◆▲*·]\s*)\s*"
)
NOTE_MARK = re.compile(r"\^?\[\d{1,3}\]|[①-⑳]$|[*＊]+$|注\d$")
# Too little to stand alone on a card: told apart by what they are part of.
BARE = re.compile(
    r"总量|总数|总计|增速|增长|合计|小计|男性?|女性?|城镇|农村|城市|乡村|本级|其他|总额|数量|金额|比重|占比|人数|户数|面积|绝对[额值数]"
    r"|[一-鿿]{1,3}产业|工业|农业|林业|牧业|渔业|建筑业|出口|进口|[一-鿿]{1,2}品"
)
MEASURED = re.compile(
    r"(?:[率额数值量比]|收入|支出|人口|面积|投资|贷款|存款|浓度|比重|里程|价格|指数|水平|总额|情况|寿命|成本)(?:\([^()]*\))?$"
)
NUMBERS = re.compile(r"(?:指数|系数|得分|评分|分值|[^指参系]数|人口|人次|床位)(?:\([^()]*\))?$")
"""Names under which a number without a unit is a figure: 居民消费价格指数, 户数."""
INDEX = re.compile(r"(?:指数|系数|得分|评分|分值)(?:\([^()]*\))?$")
PEOPLE = re.compile(r"人口|人数|人次|户数|学生|教师|医师|就业")
ROW_UP = re.compile(r"(?:增长|增速|增幅|增长率|涨幅)(?:速度)?$")
ROW_DOWN = re.compile(r"(?:下降|降低|减少|降幅|(?:下降|降低|削减|减少)(?:率|幅度|比例))$")
NOT_A_ROW = re.compile(r"^(?:注|备注|说明|资料来源|数据来源|续表)[:：]?")
