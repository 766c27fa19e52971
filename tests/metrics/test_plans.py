def test_a_plan_sets_targets_and_a_review_does_not(measure) -> None:
    text = "2030年工作回顾\n新建公园12座。\n2031年目标任务\n新建公园15座。目前已建成8座。"
    done, meant, already = measure(text, titles=("2030年工作回顾", "2031年目标任务"))
    assert [done.status, meant.status, already.status] == [None, "目标", None]


def test_a_plan_compares_and_looks_to_the_end_of_its_year(measure) -> None:
    text = "2031年目标任务\n新增就业比上年多3万人。年末产值达到81亿元。"
    assert [one.status for one in measure(text, titles=("2031年目标任务",))] == ["目标", "目标"]


def test_a_plan_goes_on_with_what_has_been_done(measure) -> None:
    text = "主要任务\n其中2031年已开工12座,完成投资3亿元;新建泵站8座。"
    found = measure(text, titles=("主要任务",), title="某区水利发展规划")
    assert [one.status for one in found] == [None, None, "目标"]


def test_every_figure_of_a_plan_is_a_target(measure) -> None:
    (found,) = measure("覆盖率达到80%。", title="2035年前绿色出行行动方案")
    assert found.status == "目标"


def test_a_summary_with_a_plan_is_no_plan_as_a_whole(measure) -> None:
    text = "主要成效\n新建公园12座。\n下一步工作\n新建公园15座。"
    found = measure(text, titles=("主要成效", "下一步工作"), title="某镇2030年工作总结和2031年工作计划")
    assert [one.status for one in found] == [None, "目标"]


def test_the_work_of_the_last_year_named_is_a_plan(measure) -> None:
    text = "2030年主要工作\n新建公园12座。\n2031年主要工作\n新建公园15座。"
    assert [one.status for one in measure(text, titles=("2030年主要工作", "2031年主要工作"))] == [None, "目标"]
    (alone,) = measure("2031年重点工作\n新建公园15座。", titles=("2031年重点工作",))
    assert alone.status == "目标"


def test_a_five_year_plan_that_is_over_set_no_targets(measure) -> None:
    over, now = measure("“十三五”期间,新建公园12座。“十四五”期间,新建公园15座。", title="某区“十四五”发展规划")
    assert (over.status, now.status) == (None, "目标")
    text = "“十五五”主要目标\n“十四五”期间,新建公园12座。到2030年,新建公园15座。"
    over, now = measure(text, titles=("“十五五”主要目标",), year=2026)
    assert (over.status, now.status) == (None, "目标")
    (aimed,) = measure("“十四五”期间,新建公园12座。", title="2035年前绿色出行行动方案", year=2035)
    assert aimed.status == "目标"


def test_a_budget_is_a_plan_unless_it_is_carried_out(measure) -> None:
    for title, status in (("2031年“三公”经费预算安排情况", "目标"), ("2031年“三公”经费决算情况说明", None),
                          ("2031年预算执行情况", None)):  # fmt: skip
        (found,) = measure("公务接待费30万元。", title=title)
        assert found.status == status


def test_what_is_promised_is_listed_in_the_next_sentence(measure) -> None:
    text = "某县将集中力量办好12件实事。\n这12件实事分别是：新建公园15座；改造校舍20间。\n到会代表300人。"
    assert [found.status for found in measure(text)] == ["目标", "目标", "目标", "目标", None]
    (found,) = measure("新建公园15座。", title="某县今年将办好12件实事")
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


def test_what_a_plan_starts_from_is_no_target(measure) -> None:
    text = "发展基础\n公路里程达到1426公里。\n发展目标\n公路里程达到1680公里。\n夯实发展基础的任务\n新建公路90公里。"
    titles = ("发展基础", "发展目标", "夯实发展基础的任务")
    found = measure(text, titles=titles, title="某区综合交通发展规划")
    assert [one.status for one in found] == [None, "目标", "目标"]


def test_what_a_plan_tells_of_its_place_is_no_target(measure) -> None:
    text = "基本情况\n总面积426平方公里。\n主要任务\n新建公路90公里。"
    found = measure(text, titles=("基本情况", "主要任务"), title="某区交通规划")
    assert [one.status for one in found] == [None, "目标"]


def test_a_notice_that_passes_on_a_plan(measure) -> None:
    (found,) = measure("建成海洋牧场5个。", title="某市关于印发海洋经济行动方案（2031—2033年）的通知")
    assert found.status == "目标"


def test_a_draft_of_a_budget_is_a_plan_and_its_carrying_out_is_not(measure) -> None:
    text = "2030年预算执行情况\n支出5亿元。\n2031年预算草案\n支出6亿元。"
    assert [one.status for one in measure(text, titles=("2030年预算执行情况", "2031年预算草案"))] == [None, "目标"]


def test_the_year_of_a_later_report_in_the_same_file(measure) -> None:
    text = "2029年某市统计公报\n2029年，全市有学校12所。\n2030年某市统计公报\n2030年，全市有学校15所。"
    assert [one.status for one in measure(text, year=2029)] == [None, None]
