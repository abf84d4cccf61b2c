package nl.wedervraag.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.search.Thesaurus.Term;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ranks the entries in which the terms stand: rare words count more than frequent ones, those in the question most. */
@Component
class Hits {

    /** Above this a word says too little to look through the texts for; it still counts where others are found. */
    private static final int TOO_COMMON = 800;

    /** What can't be read anywhere, since something nearer is read there, is left out of so many. */
    private static final int RANKED = 60;

    private static final String FIND = """
            with term as materialized (
                select search_query(w) as exact,
                       coalesce((select string_agg(search_query(l)::text, ' | ')::tsquery
                                 from regexp_split_to_table(loose, ' ') as l where l <> '' and search_query(l)::text <> ''),
                                '') as loose, weight, selective
                from unnest(:words, :loose, :weights, :selective) as u(w, loose, weight, selective)
            ), wide as materialized (
                select string_agg(q::text, ' | ')::tsquery as text,
                       string_agg(q::text, ' | ') filter (where selective)::tsquery as rare
                from (select exact || loose as q, selective from term) t where q::text <> ''
            ), worded as materialized (
                select e.subject, e.draft, found.score
                from wide, search_entry e, lateral (
                    select sum(t.weight * case when e.titled @@ t.exact then 4 when e.titled @@ t.loose then 2.5
                                               when e.said @@ t.exact then 1.5 when e.said @@ t.loose then 0.8 else 0 end) as score
                    from term t) found
                where (e.said @@ wide.rare or e.titled @@ wide.text) and %s
                  and (cast(:language as text) is null or e.language = :language)
                  and (cast(:theme as uuid) is null or e.question in (select id from question where theme = :theme)
                       or e.subject in (select story from story_theme where theme = :theme))
                  and (cast(:what as text) is null or e.kind = :what)
                order by found.score desc, e.draft, e.subject limit %d
            ), ranked as materialized (
                select e.*, w.score + 3 * word_similarity(:plain, lower(e.title)) as score,
                       max(w.score + 3 * word_similarity(:plain, lower(e.title))) over () as best
                from worded w join search_entry e on e.subject = w.subject and e.draft = w.draft
                order by score desc, e.draft, e.subject limit %d
            )
            , placed as materialized (
                select r.*, place.id as place, place.name as place_name, n.name as theme_name
                from ranked r
                left join question q on q.id = r.question
                left join theme_name n on n.theme = q.theme and n.language = :reader
                left join lateral (
                    select c.id, c.name from (
                    select p.id, p.name, p.closed from position p
                    join position_question pq on pq.position = p.id and pq.question = r.question
                    where r.kind = 'ANSWER' and (r.reach = 'COMPANY' or r.reach = 'TEAM' and p.team = r.team or p.id = r.position)
                      and p.team = any (case when r.draft then :drafts else :read end)
                      and (cast(:position as uuid) is null or p.id = :position)
                      and (r.draft or not exists (
                            select from search_entry near where not near.draft and near.question = r.question
                            and (near.position = p.id and r.reach <> 'POSITION'
                                 or near.reach = 'TEAM' and near.team = p.team and r.reach = 'COMPANY')))
                    union all
                    select p.id, p.name, p.closed from position p
                    where r.kind <> 'ANSWER' and (r.team is null or p.team = r.team)
                      and p.team = any (case when r.draft then :drafts else :read end)
                      and (cast(:position as uuid) is null or p.id = :position)
                      and (not exists (select from story_position x where x.story = r.subject)
                           or exists (select from story_position x where x.story = r.subject and x.position = p.id))
                    ) c order by c.id is distinct from cast(:preferred as uuid), c.closed, c.name, c.id limit 1) place on true
                where r.score >= r.best * 0.3
                  -- What isn't published of a story or challenge is written at no position.
                  and (place.id is not null or r.draft and r.kind <> 'ANSWER' and cast(:position as uuid) is null)
                  and not (r.draft and exists (
                        select from search_entry live
                        where live.subject = r.subject and not live.draft and live.body = r.body))
                order by r.score desc, r.draft, r.subject limit :most
            )
            select r.*,
                   ts_headline(search_configuration(r.language), replace(translate(r.title, :marks, ''), '’', ''''), wide.text,
                       'HighlightAll=true,StartSel=\uE000,StopSel=\uE001') as marked_title,
                   ts_headline(search_configuration(r.language), replace(translate(left(r.body, 20000), :marks, ''), '’', ''''),
                       wide.text,
                       case when length(r.body) < 200 then 'HighlightAll=true,'
                            else 'MaxFragments=2,MaxWords=24,MinWords=12,FragmentDelimiter=" … ",' end
                           || 'StartSel=\uE000,StopSel=\uE001') as excerpt
            from placed r cross join wide
            order by r.score desc, r.draft, r.subject
            """.formatted(Circle.VISIBLE, 2 * RANKED, RANKED);

    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';

    private final JdbcClient jdbc;

    Hits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param preferred at which of several positions a hit is rather shown */
    List<Hit> of(
            Thesaurus.Terms found,
            Wanted wanted,
            Circle.Of circle,
            @Nullable PositionId preferred,
            Language reader,
            int most) {
        var terms = found.terms();
        int total = Math.max(found.total(), 1);
        int rarest = terms.stream()
                .mapToInt(Term::entries)
                .filter(entries -> entries > 0)
                .min()
                .orElse(0);
        return jdbc.sql(FIND)
                .params(circle.parameters())
                .param("words", strings(terms.stream().map(Term::word)))
                .param("loose", strings(terms.stream().map(term -> String.join(" ", term.loose()))))
                .param(
                        "weights",
                        terms.stream()
                                .map(term -> Math.log(1.5 + (double) total / (1 + term.entries())))
                                .toArray(Double[]::new))
                .param(
                        "selective",
                        terms.stream()
                                .map(term -> term.entries() <= Math.max(TOO_COMMON, rarest))
                                .toArray(Boolean[]::new))
                .param("plain", String.join(" ", Terms.of(wanted.text())))
                .param("marks", "" + BEGIN + END)
                .param(
                        "language",
                        wanted.language() == null ? null : wanted.language().name())
                .param("what", wanted.what() == null ? null : wanted.what().name())
                .param("theme", wanted.theme() == null ? null : wanted.theme().value())
                .param(
                        "position",
                        wanted.position() == null ? null : wanted.position().value())
                .param("preferred", preferred == null ? null : preferred.value())
                .param("reader", reader.name())
                .param("most", most)
                .query(Hits::hit)
                .list();
    }

    private static String[] strings(Stream<String> all) {
        return all.toArray(String[]::new);
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        var body = row.getString("body");
        var place = row.getObject("place", UUID.class);
        var question = row.getObject("question", UUID.class);
        return new Hit(
                row.getObject("subject", UUID.class),
                Wanted.What.valueOf(row.getString("kind")),
                row.getBoolean("draft"),
                Language.valueOf(row.getString("language")),
                row.getString("reach"),
                place == null ? null : new PositionId(place),
                Objects.requireNonNullElse(row.getString("place_name"), ""),
                question == null ? null : new QuestionId(question),
                Objects.requireNonNullElse(row.getString("theme_name"), ""),
                pieces(typographic(row.getString("marked_title"), row.getString("title"))),
                pieces(typographic(cut(row.getString("excerpt"), body), body)));
    }

    /** Says where an excerpt leaves something of its text out. */
    static String cut(String marked, String body) {
        var excerpt = marked.strip();
        var plain = excerpt.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
        var text = body.strip().replace('’', '\'');
        int looked = Math.min(8, plain.length());
        return (text.startsWith(plain.substring(0, looked)) ? "" : "… ")
                + excerpt
                + (text.endsWith(plain.substring(plain.length() - looked)) ? "" : " …");
    }

    /** Words part at straight apostrophes alone; who wrote the other ones gets them back. */
    private static String typographic(String marked, String written) {
        return written.indexOf('\'') < 0 ? marked.replace('\'', '’') : marked;
    }

    /** What the database marked, as pieces of plain text. */
    static List<Hit.Piece> pieces(String marked) {
        var pieces = Stream.<Hit.Piece>builder();
        int from = 0;
        while (from < marked.length()) {
            int begin = marked.indexOf(BEGIN, from);
            int end = begin < 0 ? -1 : marked.indexOf(END, begin);
            if (end < 0) {
                pieces.add(new Hit.Piece(marked.substring(from), false));
                break;
            }
            if (begin > from) {
                pieces.add(new Hit.Piece(marked.substring(from, begin), false));
            }
            pieces.add(new Hit.Piece(marked.substring(begin + 1, end), true));
            from = end + 1;
        }
        return pieces.build().toList();
    }
}
