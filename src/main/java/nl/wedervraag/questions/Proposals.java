package nl.wedervraag.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.cluster.Topic;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.TextRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions that anybody who reads approved wording would ask if they were the candidate. The organisation's leads adopt
 * one, merge it into a question that the bank has, or say why not; whoever proposed it sees what came of it.
 */
@Service
@Transactional
public class Proposals {

    /** The subject is the proposal. */
    public static final Topic CHANGED = new Topic("proposal");

    /** How many of one's own may wait at a time. */
    public static final int MOST_WAITING = 20;

    public static final int LONGEST_REASON = 300;

    private static final int MOST_LISTED = 100;

    private final ProposalRows rows;
    private final Questions questions;
    private final Bank bank;
    private final BankRows bankRows;
    private final Resemblances resemblances;
    private final GuidanceRows guidances;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;

    Proposals(
            ProposalRows rows,
            Questions questions,
            Bank bank,
            BankRows bankRows,
            Resemblances resemblances,
            GuidanceRows guidances,
            Rights rights,
            CurrentPerson current,
            Acts acts,
            Changes changes) {
        this.rows = rows;
        this.questions = questions;
        this.bank = bank;
        this.bankRows = bankRows;
        this.resemblances = resemblances;
        this.guidances = guidances;
        this.rights = rights;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
    }

    /** One's own, the latest first. */
    @Transactional(readOnly = true)
    public List<Proposal> mine() {
        requireReader();
        return rows.of(current.id(), MOST_LISTED);
    }

    /** Those about which nobody has decided, the earliest first. */
    @Transactional(readOnly = true)
    public List<Proposal> waiting() {
        requireKeeper();
        return rows.waiting(MOST_LISTED);
    }

    /** Whether the bank offers this question already, or one's own proposal of it waits. */
    @Transactional(readOnly = true)
    public boolean isThere(Language language, String text) {
        return mine().stream()
                        .filter(mine -> mine.outcome() == null && mine.language() == language)
                        .anyMatch(mine -> Twice.same(mine.text(), text))
                || questions.all(language).stream().anyMatch(one -> Twice.same(one.text(), text));
    }

    /**
     * @throws TextRefused when it can't be taken, or is there
     * @throws NotAllowed when as many wait as may
     */
    public ProposalId propose(Language language, String text) {
        requireReader();
        rows.lockProposer(current.id());
        String line = OneLine.of(text, Bank.LONGEST_QUESTION);
        if (isThere(language, line)) {
            throw new TextRefused(TextRefused.Reason.TAKEN, Bank.LONGEST_QUESTION);
        }
        if (mine().stream().filter(mine -> mine.outcome() == null).count() >= MOST_WAITING) {
            throw new NotAllowed("%s has %d proposals waiting".formatted(current.id(), MOST_WAITING));
        }
        ProposalId id = ProposalId.random();
        rows.add(id, current.id(), language, line);
        tell(Act.of(ActKind.QUESTION_PROPOSED).on(id.value()).saying(line), id);
        return id;
    }

    /**
     * Makes it a question of the bank, at the end of a theme.
     *
     * @param text as it is to stand in the bank, in every language of the organisation
     * @throws TextRefused when one of the texts can't be taken
     * @throws ProposalDecided when another lead was earlier
     */
    public QuestionId adopt(
            ProposalId id, ThemeId theme, Map<Language, String> text, Map<Language, Guidance> guidance) {
        requireKeeper();
        bankRows.lockThemes();
        ProposalRows.Words words = rows.lockWaiting(id);
        QuestionId question = bank.add(theme, text, guidance);
        rows.decide(id, current.id(), Proposal.Outcome.ADOPTED, question, null);
        tell(about(ActKind.PROPOSAL_ADOPTED, question, id).saying(words.text()), id);
        return question;
    }

    /** Those that the bank offers, whatever resembles a proposal first. */
    @Transactional(readOnly = true)
    public List<Question> toMergeInto(Language language, String text) {
        requireKeeper();
        List<QuestionId> closest = resemblances.of(language, text, null).stream()
                .map(Resembling::question)
                .toList();
        return questions.all(language).stream()
                .sorted(Comparator.comparingInt(one -> {
                    int place = closest.indexOf(one.id());
                    return place < 0 ? closest.size() : place;
                }))
                .toList();
    }

    /**
     * Makes it another phrasing of a question that there is.
     *
     * @throws ProposalDecided when another lead was earlier
     */
    public void merge(ProposalId id, QuestionId into) {
        requireKeeper();
        bankRows.lockThemes();
        bankRows.lockQuestion(into);
        ProposalRows.Words words = rows.lockWaiting(id);
        rephrase(into, words);
        rows.decide(id, current.id(), Proposal.Outcome.MERGED, into, null);
        tell(about(ActKind.PROPOSAL_MERGED, into, id).saying(words.text()), id);
        changes.publish(Bank.CHANGED, into.value());
    }

    private void rephrase(QuestionId question, ProposalRows.Words words) {
        Guidance now = guidances.of(question, words.language());
        String text = bankRows.textsOf(question).getOrDefault(words.language(), "");
        if (!Twice.same(text, words.text())
                && now.phrasings().stream().noneMatch(phrasing -> Twice.same(phrasing, words.text()))) {
            List<String> phrasings = new ArrayList<>(now.phrasings());
            phrasings.add(words.text());
            guidances.write(
                    question,
                    words.language(),
                    new Guidance(now.why(), now.good(), now.avoid(), phrasings, now.belongs()));
        }
    }

    /**
     * @param reason for whoever proposed it
     * @throws TextRefused when the reason can't be taken
     * @throws ProposalDecided when another lead was earlier
     */
    public void decline(ProposalId id, String reason) {
        requireKeeper();
        String why = OneLine.of(reason, LONGEST_REASON);
        rows.lockWaiting(id);
        rows.decide(id, current.id(), Proposal.Outcome.DECLINED, null, why);
        tell(Act.of(ActKind.PROPOSAL_DECLINED).on(id.value()).saying(why), id);
    }

    private static Act about(ActKind kind, QuestionId question, ProposalId proposal) {
        return Act.of(kind).on(question.value()).with("proposal", proposal.value());
    }

    private void tell(Act act, ProposalId proposal) {
        UUID person = current.id().value();
        acts.record(act.by(person));
        changes.publish(CHANGED, proposal.value());
    }

    private void requireReader() {
        if (!rights.mayAnywhere(current.id(), Right.READ_APPROVED)) {
            throw new NotAllowed("%s reads no question bank".formatted(current.id()));
        }
    }

    private void requireKeeper() {
        rights.require(current.id(), Right.MANAGE_QUESTIONS, Scope.ORGANISATION);
    }
}
