"""Policy addresses of Hong Kong and Taiwan: counted paragraphs, letters, stems, formal numerals, bare titles."""

from __future__ import annotations

import pytest

from tests.ingest.habits import TALK, Habit, chapters_and_sections

HABITS = {
    "hk_numbered_paragraphs": Habit(
        f"""\
二〇三〇年施政報告
同心同行 再創新篇
引言
1. 主席先生、各位議員、各位市民：今天我發表任內第二份施政報告。
2. 報告的主題是同心同行。{TALK}
3. {TALK}
鞏固經濟動力
4. 香港是國際金融中心。{TALK}
5. {TALK}
6. 我們會採取以下措施：
(a) 設立基金，支援中小企業；
(b) 簡化審批程序；以及
(c) 拓展海外市場。
改善民生福祉
7. 房屋是社會最關注的議題。{TALK}
8. {TALK}
(i) 增建公營房屋；
(ii) 縮短輪候時間。
9. {TALK}
結語
10. {TALK}
11. 讓我們攜手前行。
""",
        [
            (1, "引言"),
            (1, "鞏固經濟動力"),
            (1, "改善民生福祉"),
            (1, "結語"),
        ],
    ),
    "hk_letters": Habit(
        f"""\
二〇三一年施政報告
一、引言
1. 各位市民，今年是特區成立的重要一年。{TALK}
2. {TALK}
二、提升管治效能
A. 強化公務員隊伍
3. {TALK}
4. 我們會加強培訓。{TALK}
B. 推動數碼政府
5. {TALK}
6. {TALK}
三、推動經濟發展
A. 國際金融中心
7. {TALK}
8. {TALK}
B. 國際航運中心
9. {TALK}
C. 國際貿易中心
10. {TALK}
11. {TALK}
四、結語
12. {TALK}
""",
        [
            (1, "一、引言"),
            (1, "二、提升管治效能"),
            (2, "A.強化公務員隊伍"),
            (2, "B.推動數碼政府"),
            (1, "三、推動經濟發展"),
            (2, "A.國際金融中心"),
            (2, "B.國際航運中心"),
            (2, "C.國際貿易中心"),
            (1, "四、結語"),
        ],
    ),
    "hk_stems": Habit(
        f"""\
二零一零年施政報告
甲、引言
1. 主席，{TALK}
2. {TALK}
乙、房屋政策
(一)資助置業
3. {TALK}
4. {TALK}
(二)土地供應
5. {TALK}
丙、優質城市生活
(一)改善空氣質素
6. {TALK}
(二)優化海濱
7. {TALK}
8. {TALK}
丁、結語
9. 主席，{TALK}
10. {TALK}
""",
        [
            (1, "甲、引言"),
            (1, "乙、房屋政策"),
            (2, "(一)資助置業"),
            (2, "(二)土地供應"),
            (1, "丙、優質城市生活"),
            (2, "(一)改善空氣質素"),
            (2, "(二)優化海濱"),
            (1, "丁、結語"),
        ],
    ),
    "hk_two_unnumbered": Habit(
        f"""\
施政報告
前言
1. {TALK}
2. {TALK}
發展經濟
金融服務
3. {TALK}
4. {TALK}
航運物流
5. {TALK}
關愛社會
扶貧助弱
6. {TALK}
安老服務
7. {TALK}
8. {TALK}
醫療衞生
9. {TALK}
""",
        [
            (1, "前言"),
            (1, "發展經濟"),
            (2, "金融服務"),
            (2, "航運物流"),
            (1, "關愛社會"),
            (2, "扶貧助弱"),
            (2, "安老服務"),
            (2, "醫療衞生"),
        ],
    ),
    "tw_formal": Habit(
        f"""\
市政府施政報告
壹、前言
{TALK}
貳、施政成果
一、財政與經濟
(一)開源節流
1、{TALK}
2、{TALK}
(二)招商引資
{TALK}
二、教育與文化
{TALK}
參、未來展望
一、打造智慧城市
{TALK}
二、落實淨零排放
{TALK}
肆、結語
{TALK}
""",
        [
            (1, "壹、前言"),
            (1, "貳、施政成果"),
            (2, "一、財政與經濟"),
            (2, "二、教育與文化"),
            (1, "參、未來展望"),
            (2, "一、打造智慧城市"),
            (2, "二、落實淨零排放"),
            (1, "肆、結語"),
        ],
    ),
    "traditional_chapters": Habit(
        f"""\
發展規劃
第一編　總論
第一章　發展基礎
{TALK}
第二章　發展環境
{TALK}
第二編　重點任務
第三章　產業發展
第一節　製造業
{TALK}
第二節　服務業
{TALK}
第四章　社會發展
{TALK}
""",
        [
            (1, "第一編總論"),
            (2, "第一章發展基礎"),
            (2, "第二章發展環境"),
            (1, "第二編重點任務"),
            (2, "第三章產業發展"),
            (2, "第四章社會發展"),
        ],
    ),
}


@pytest.mark.parametrize("name", HABITS)
def test_addresses(name: str) -> None:
    habit = HABITS[name]
    assert chapters_and_sections(habit) == habit.tree
