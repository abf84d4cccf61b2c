package nl.wedervraag.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Scope;
import nl.wedervraag.facts.Facts;
import nl.wedervraag.facts.NewValue;
import nl.wedervraag.facts.Value;
import nl.wedervraag.shared.Language;
import org.springframework.stereotype.Component;

/** Has the demo's people write down facts, each in their own name, before texts hold them. */
@Component
class DemoFacts {

    private static final int HELD_BEFORE = 40;
    private static final int AFTER_MIDNIGHT = 30;

    private final DemoContent content;
    private final Facts facts;
    private final Clock clock;

    DemoFacts(DemoContent content, Facts facts, Clock clock) {
        this.content = content;
        this.facts = facts;
        this.clock = clock;
    }

    List<DemoMoment> moments(DemoCalendar calendar, DemoWorld world) {
        return content.facts().stream()
                .map(fact -> new DemoMoment(
                        calendar.moment(fact.day(), AFTER_MIDNIGHT),
                        () -> CurrentPerson.as(world.person(fact.by()), () -> add(fact, world))))
                .toList();
    }

    private void add(DemoFact fact, DemoWorld world) {
        Scope scope =
                fact.scope().equals(DemoOrganisation.COMPANY) ? Scope.ORGANISATION : Scope.of(world.team(fact.scope()));
        Map<Language, String> units = new EnumMap<>(Language.class);
        fact.units().forEach((code, unit) -> units.put(DemoOrganisation.language(code), unit));
        var value = fact.kind() == Value.Kind.MONEY
                ? new Value.Money(fact.amount(), Value.Currency.EUR)
                : new Value.Number(fact.amount());
        var id = facts.add(
                scope,
                fact.name(),
                fact.kind(),
                new NewValue(value, units, fact.source(), LocalDate.now(clock).minusDays(HELD_BEFORE)));
        world.facts().put(fact.key(), facts.page(id).fact());
    }
}
