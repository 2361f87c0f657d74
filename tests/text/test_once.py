"""A property that is computed once for each instance."""

from summarizer.text.once import once


class Count:
    """Counts how often it was asked."""

    asked = 0

    @once
    def answer(self):
        """What is asked for."""
        self.asked += 1
        return [self.asked]


def test_it_is_computed_once_and_for_each_instance():
    first, second = Count(), Count()
    assert first.answer is first.answer
    assert first.asked == 1
    assert second.answer == [1]
    assert second.answer is not first.answer


def test_of_the_class_it_is_the_property_itself():
    assert isinstance(Count.answer, once)
    assert Count.answer.__doc__ == "What is asked for."
