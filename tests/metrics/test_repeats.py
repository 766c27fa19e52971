def test_the_same_fact_points_to_the_first(measure) -> None:
    found = measure("创业平台进出口货值260万元。\n经验得到推广。\n“创业”平台进出口货值260万元。")
    assert [one.same_as for one in found] == [None, 1]


def test_the_same_number_of_other_things_does_not(measure) -> None:
    found = measure("培养骨干教师60名,骨干医师60名。\n新建公园12座。\n招聘护士60名。")
    assert [one.same_as for one in found] == [None] * 4


def test_a_large_exact_number_said_in_more_words_is_the_same(measure) -> None:
    found = measure("可提供临时车位18765个,白天可提供临时共享车位18765个。")
    assert [one.same_as for one in found] == [None, 1]
