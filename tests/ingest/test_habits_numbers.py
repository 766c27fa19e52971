"""Ways of writing numbers: digits, brackets of all sorts, slips, wide spaces, parts, decimals."""

from __future__ import annotations

import pytest

from tests.ingest.habits import PROSE, Habit, chapters_and_sections

HABITS = {
    "half_width": Habit(
        f"""\
工作报告
1.工作回顾
(1)经济发展。{PROSE}
(2)社会事业。{PROSE}
2.存在问题
{PROSE}
3.工作安排
(1)抓产业。{PROSE}
(2)抓民生。{PROSE}
""",
        [
            (1, "1.工作回顾"),
            (2, "(1)经济发展"),
            (2, "(2)社会事业"),
            (1, "2.存在问题"),
            (1, "3.工作安排"),
            (2, "(1)抓产业"),
            (2, "(2)抓民生"),
        ],
    ),
    "full_width_mixed": Habit(
        f"""\
工作报告
一、工作回顾
１．经济发展
{PROSE}
２．社会事业
{PROSE}
二、工作安排
１．抓产业
{PROSE}
２．抓民生
{PROSE}
３．抓安全
{PROSE}
""",
        [
            (1, "一、工作回顾"),
            (2, "１．经济发展"),
            (2, "２．社会事业"),
            (1, "二、工作安排"),
            (2, "１．抓产业"),
            (2, "２．抓民生"),
            (2, "３．抓安全"),
        ],
    ),
    "brackets_mixed": Habit(
        f"""\
工作报告
一、工作回顾
〔一〕经济发展
{PROSE}
〔二〕社会事业
{PROSE}
二、工作安排
［一］抓产业
{PROSE}
［二］抓民生
{PROSE}
【三】抓安全
{PROSE}
""",
        [
            (1, "一、工作回顾"),
            (2, "〔一〕经济发展"),
            (2, "〔二〕社会事业"),
            (1, "二、工作安排"),
            (2, "［一］抓产业"),
            (2, "［二］抓民生"),
            (2, "【三】抓安全"),
        ],
    ),
    "ocr_slips": Habit(
        f"""\
工作报告
一 、工作回顾
{PROSE}
二，存在问题
{PROSE}
三.、工作安排
( 一 )抓产业
{PROSE}
（二)抓民生
{PROSE}
（三〉抓安全
{PROSE}
四：自身建设
{PROSE}
""",
        [
            (1, "一、工作回顾"),
            (1, "二，存在问题"),
            (1, "三.、工作安排"),
            (2, "(一)抓产业"),
            (2, "（二)抓民生"),
            (2, "（三〉抓安全"),
            (1, "四自身建设"),
        ],
    ),
    "wide_spaces": Habit(
        f"""\
工　作　报　告
一、　工　作　回　顾
{PROSE}
二、   工   作   安   排
（一）  抓　产　业
{PROSE}
（二）  抓　民　生
{PROSE}
三、  结　　语
{PROSE}
""",
        [
            (1, "一、工作回顾"),
            (1, "二、工作安排"),
            (2, "（一）抓产业"),
            (2, "（二）抓民生"),
            (1, "三、结语"),
        ],
    ),
    "parts": Habit(
        f"""\
工作报告
第一部分　2030年工作回顾
一、经济发展
{PROSE}
二、社会事业
{PROSE}
第二部分　2031年工作安排
一、总体要求
{PROSE}
二、重点任务
（一）抓产业
{PROSE}
（二）抓民生
{PROSE}
""",
        [
            (1, "第一部分2030年工作回顾"),
            (2, "一、经济发展"),
            (2, "二、社会事业"),
            (1, "第二部分2031年工作安排"),
            (2, "一、总体要求"),
            (2, "二、重点任务"),
        ],
    ),
    "decimal": Habit(
        f"""\
实施方案
1 总体要求
1.1 指导思想
{PROSE}
1.2 工作目标
{PROSE}
2 重点任务
2.1 优化布局
{PROSE}
2.2 强化监管
{PROSE}
3 保障措施
{PROSE}
""",
        [
            (1, "1总体要求"),
            (2, "1.1指导思想"),
            (2, "1.2工作目标"),
            (1, "2重点任务"),
            (2, "2.1优化布局"),
            (2, "2.2强化监管"),
            (1, "3保障措施"),
        ],
    ),
}


@pytest.mark.parametrize("name", HABITS)
def test_numbers(name: str) -> None:
    habit = HABITS[name]
    assert chapters_and_sections(habit) == habit.tree
