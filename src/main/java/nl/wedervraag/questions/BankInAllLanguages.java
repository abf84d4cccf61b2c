package nl.wedervraag.questions;

import java.util.List;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every theme and every question has its words in every language that any of them has. */
final class BankInAllLanguages implements Invariant {

    @Override
    public String name() {
        return "bank-in-all-languages";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        return Invariant.query(database, """
                with languages as (select distinct language from theme_name)
                select format('theme %s has no name in %s', t.id, l.language)
                from theme t cross join languages l
                where not exists (select from theme_name n where n.theme = t.id and n.language = l.language)
                union all
                select format('question %s has no text in %s', q.id, l.language)
                from question q cross join languages l
                where not exists (select from question_text x where x.question = q.id and x.language = l.language)""");
    }
}
