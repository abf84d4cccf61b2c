package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Optional;

/** Which position goes along from page to page: the address says, else the one chosen before, else the first. */
final class PositionInUse {

    static final String PARAMETER = "position";

    private PositionInUse() {}

    static Optional<PositionChoice> of(UI ui, HasElement page, Location address, List<PositionChoice> choices) {
        var asked = asked(page, address)
                .or(() -> Optional.ofNullable(ComponentUtil.getData(ui, Remembered.class))
                        .map(Remembered::position));
        var found = choices.stream()
                .filter(choice -> asked.filter(choice.id()::equals).isPresent())
                .findFirst()
                .or(() -> choices.stream().findFirst());
        found.ifPresent(choice -> ComponentUtil.setData(ui, Remembered.class, new Remembered(choice.id())));
        return found;
    }

    private static Optional<String> asked(HasElement page, Location address) {
        return page instanceof OfPosition view
                ? Optional.of(view.position())
                : address.getQueryParameters().getSingleParameter(PARAMETER);
    }

    private record Remembered(String position) {}
}
