package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wedervraag.access.Person;
import nl.wedervraag.answers.Missing;
import nl.wedervraag.answers.ReviewPage;
import nl.wedervraag.editorial.Judgement;

/** What is still missing before this person can approve, item by item, and who could instead. */
final class MissingList extends UnorderedList {

    MissingList(ReviewPage page) {
        addClassNames("missing", "grow", "quiet-text");
        if (page.missing().isEmpty()) {
            add(new ListItem(getTranslation("review.missing.nothing")));
        }
        var lead = page.standingInFor();
        if (lead != null) {
            add(new ListItem(getTranslation("review.you-stand-in", lead.name())));
        }
        if (page.approvalsAsked() == 1 && isEditorial(page)) {
            add(new ListItem(getTranslation("review.one-is-enough")));
        }
        approvals(page).ifPresent(words -> add(new ListItem(words)));
        page.missing().forEach(missing -> add(item(missing, page)));
    }

    private static boolean isEditorial(ReviewPage page) {
        return !page.judgements().isEmpty()
                && page.judgements().stream().allMatch(Judgement.Editorial.class::isInstance);
    }

    /** How many have approved it and who, where one isn't enough. */
    private Optional<String> approvals(ReviewPage page) {
        if (page.approvalsAsked() == 1 && page.approvals().isEmpty()) {
            return Optional.empty();
        }
        var names =
                page.approvals().stream().map(one -> Approvers.name(one, this)).collect(Collectors.joining(", "));
        return Optional.of(
                names.isEmpty()
                        ? getTranslation("review.approvals.none", page.approvalsAsked())
                        : getTranslation("review.approvals", page.approvals().size(), page.approvalsAsked(), names));
    }

    private ListItem item(Missing missing, ReviewPage page) {
        var item = new ListItem(words(missing, page.ableToApprove()));
        if (missing == Missing.FACTS_AS_THEY_ARE) {
            item.add(new FactLines(page.changedFacts()));
        }
        return item;
    }

    private String words(Missing missing, List<Person> able) {
        var key = "review.missing." + missing.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var words = getTranslation(key);
        if (missing != Missing.SOMEBODY_ELSE
                && missing != Missing.RIGHT_TO_APPROVE
                && missing != Missing.ANOTHER_APPROVER) {
            return words;
        }
        var names = able.stream().map(Person::name).collect(Collectors.joining(", "));
        return words + " "
                + (names.isEmpty() ? getTranslation("review.nobody-able") : getTranslation("review.able", names));
    }
}
