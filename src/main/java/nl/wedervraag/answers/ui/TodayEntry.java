package nl.wedervraag.answers.ui;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.answers.Today;
import nl.wedervraag.shared.ui.OnToday;
import nl.wedervraag.shared.ui.RailEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class TodayEntry implements RailEntry {

    private final Today today;
    private final ObjectProvider<OnToday> told;
    private final CurrentPerson current;

    TodayEntry(Today today, ObjectProvider<OnToday> told, CurrentPerson current) {
        this.today = today;
        this.told = told;
        this.current = current;
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public String label() {
        return "shell.rail.today";
    }

    @Override
    public String root() {
        return "today";
    }

    /** Reviews are come to from here; the address without a page leads here. */
    @Override
    public boolean holds(String firstPart) {
        return root().equals(firstPart)
                || firstPart.isEmpty()
                || firstPart.equals("review")
                || firstPart.equals("publish");
    }

    @Override
    public String address(@Nullable String position) {
        return position == null ? root() : root() + "?position=" + position;
    }

    @Override
    public boolean shown() {
        return true;
    }

    @Override
    public int waiting() {
        return current.find()
                .map(person -> today.due().size()
                        + told.stream().mapToInt(OnToday::waiting).sum()
                        + (int) today.waiting().stream()
                                .filter(WaitingItem::needsSomething)
                                .count())
                .orElse(0);
    }
}
