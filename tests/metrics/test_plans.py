def test_a_plan_sets_targets_and_a_review_does_not(measure) -> None:
    text = "2030年工作回顾\n新建公园12座。\n2031年目标任务\n新建公园15座。目前已建成8座。"
    done, meant, already = measure(text, titles=("2030年工作回顾", "2031年目标任务"))
    assert [done.status, meant.status, already.status] == [None, "目标", None]


def test_every_figure_of_a_plan_is_a_target(measure) -> None:
    (found,) = measure("覆盖率达到80%。", title="2035年前绿色出行行动方案")
    assert found.status == "目标"


def test_main_tasks_are_a_plan_where_another_chapter_looks_back(measure) -> None:
    text = "过去五年工作回顾\n新建公园12座。\n主要工作\n新建公园15座。"
    titles = ("过去五年工作回顾", "主要工作")
    assert [found.status for found in measure(text, titles=titles)] == [None, "目标"]


def test_a_goal_announces_a_list_of_targets(measure) -> None:
    text = "今年定下这些目标:\n新建公园12座\n新增床位900张\n会议由镇长主持。\n到会代表300人。"
    assert [found.status for found in measure(text)] == ["目标", "目标", None]


def test_goals_that_were_reached_announce_no_targets(measure) -> None:
    text = "去年完成以下目标:\n新建公园12座\n新增床位900张\n"
    assert [found.status for found in measure(text)] == [None, None]
