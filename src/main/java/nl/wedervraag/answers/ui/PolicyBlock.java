package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wedervraag.answers.ReviewPolicies;
import nl.wedervraag.answers.ReviewPolicy;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.Labelled;

/** One scope's policy; each choice is saved at once. */
final class PolicyBlock extends Section {

    private static final List<Integer> USUAL_MONTHS = List.of(1, 2, 3, 6, 9, 12, 18, 24, 36);
    private static final String FOLLOW = "";

    private final ReviewPolicy policy;
    private final ReviewPolicies policies;
    private final Runnable saved;

    PolicyBlock(ReviewPolicy policy, ReviewPolicies policies, Runnable saved) {
        this.policy = policy;
        this.policies = policies;
        this.saved = saved;
        addClassName("policy");
        var name = policy.name() == null ? getTranslation("policy.company") : policy.name();
        var asked = new Div(fourEyes(name), approvers(name));
        asked.addClassNames("fields", "asked");
        add(new H2(name), asked);
        if (policy.leads() < policy.approvers() + (policy.fourEyes() ? 1 : 0)) {
            var few = new Paragraph(getTranslation("policy.few", policy.leads(), policy.approvers()));
            few.addClassNames("status", "due");
            add(few);
        }
        var periods = new Div();
        periods.addClassName("fields");
        policy.periods().forEach(period -> periods.add(period(period, name)));
        add(new H3(getTranslation("policy.periods")), periods);
    }

    private Labelled fourEyes(String name) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("true", getTranslation("policy.four-eyes.on"));
        options.put("false", getTranslation("policy.four-eyes.off"));
        var label = getTranslation("policy.four-eyes");
        return new Labelled(
                label,
                new Choice(label + ": " + name, options, Boolean.toString(policy.fourEyes())).onChoice(chosen -> {
                    policies.set(policy.scope(), Boolean.parseBoolean(chosen), policy.approvers());
                    saved.run();
                }));
    }

    private Labelled approvers(String name) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int number = 1; number <= ReviewPolicies.MOST_APPROVERS; number++) {
            options.put(Integer.toString(number), getTranslation("policy.approvers.number", number));
        }
        var label = getTranslation("policy.approvers");
        return new Labelled(
                label,
                new Choice(label + ": " + name, options, Integer.toString(policy.approvers())).onChoice(chosen -> {
                    policies.set(policy.scope(), policy.fourEyes(), Integer.parseInt(chosen));
                    saved.run();
                }));
    }

    private Labelled period(ReviewPolicy.Period period, String name) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(
                FOLLOW,
                period.own()
                        ? getTranslation(policy.name() == null ? "policy.usual" : "policy.follow")
                        : getTranslation(
                                policy.name() == null ? "policy.usual.now" : "policy.follow.now", period.months()));
        USUAL_MONTHS.forEach(months -> options.put(months.toString(), getTranslation("policy.months", months)));
        if (period.own()) {
            options.putIfAbsent(Integer.toString(period.months()), getTranslation("policy.months", period.months()));
        }
        var label = period.theme().name();
        return new Labelled(
                label,
                new Choice(label + ": " + name, options, period.own() ? Integer.toString(period.months()) : FOLLOW)
                        .onChoice(chosen -> {
                            if (chosen.equals(FOLLOW)) {
                                policies.unsetPeriod(
                                        policy.scope(), period.theme().id());
                            } else {
                                policies.setPeriod(
                                        policy.scope(), period.theme().id(), Integer.parseInt(chosen));
                            }
                            saved.run();
                        }));
    }
}
