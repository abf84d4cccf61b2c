package nl.wedervraag.leaks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The table of exits: how each is tried, and by which fault of ours it would let out what it mustn't.
 *
 * @param kind how the addresses are asked
 */
record Way(Kind kind, Fault fault, List<String> addresses) {

    enum Kind {
        PAGE,
        REQUEST,
        POST,
        DOCUMENTS,
        PUSH,
        MANAGEMENT
    }

    enum Fault {
        EVERYBODY_HAS_EVERY_RIGHT,
        EVERYBODY_READS_EVERY_DOCUMENT,
        NEWEST_WORDING_IS_LIVE,
        NEWEST_WORDING_WAS_LIVE,
        TEXT_OF_DRAFT_AS_QUESTION,
        WORD_ON_PAGES,
        WORD_WITH_ANSWERS
    }

    /** Its addresses each by itself; one without is tried as a whole. */
    Stream<Way> oneByOne() {
        return addresses.isEmpty()
                ? Stream.of(this)
                : addresses.stream().map(address -> new Way(kind, fault, List.of(address)));
    }

    static Map<String, Way> table(World world) {
        var table = new TreeMap<String, Way>();
        var reviews = world.ids("select 'review/' || id from review order by id");
        var answers = world.ids("""
                select distinct format('answers/%s/%s/%s?scope=%s', p.id, a.question, lower(w.language), lower(a.scope))
                from wording w join answer a on a.id = w.answer
                join position p on p.id = a.position or a.position is null and p.name in ('Backend engineer', 'Planner')
                order by 1""");
        var positions = world.ids("select id from position order by id");
        var boards = positions.stream().map("answers/"::concat).toList();
        page(table, "page /", Fault.EVERYBODY_HAS_EVERY_RIGHT, List.of(""));
        page(table, "page /today", Fault.EVERYBODY_HAS_EVERY_RIGHT, List.of("today"));
        page(table, "page /answers/:position?", Fault.TEXT_OF_DRAFT_AS_QUESTION, boards);
        page(table, "page /answers/:position/:question/:language", Fault.EVERYBODY_HAS_EVERY_RIGHT, answers);
        page(
                table,
                "page /answers/:position/:question/:language/history",
                Fault.EVERYBODY_HAS_EVERY_RIGHT,
                answers.stream()
                        .map(answer -> answer.replace("?", "/history?"))
                        .flatMap(page -> Stream.of(page, page + "&from=1&to=draft&view=side"))
                        .toList());
        page(table, "page /drifted", Fault.WORD_ON_PAGES, List.of("drifted"));
        page(table, "page /review/:review", Fault.EVERYBODY_HAS_EVERY_RIGHT, reviews);
        page(
                table,
                "page /read/:position?/:language?",
                Fault.NEWEST_WORDING_IS_LIVE,
                positions.stream()
                        .flatMap(id -> List.of("read/" + id, "read/" + id + "/en", "read/" + id + "/nl").stream())
                        .toList());
        table.put(
                "mapping {GET [/book/{position}/{language}.pdf]}",
                new Way(
                        Kind.REQUEST,
                        Fault.NEWEST_WORDING_IS_LIVE,
                        positions.stream()
                                .flatMap(id -> Stream.of("/book/" + id + "/en.pdf", "/book/" + id + "/nl.pdf"))
                                .toList()));
        page(table, "page /people", Fault.WORD_ON_PAGES, List.of("people", "people?name=lead"));
        page(
                table,
                "page /people/:person",
                Fault.WORD_ON_PAGES,
                world.ids("select 'people/' || id from person order by id"));
        page(table, "page /account", Fault.WORD_ON_PAGES, List.of("account"));
        page(table, "page /link", Fault.WORD_ON_PAGES, List.of("link"));
        page(table, "page /positions", Fault.WORD_ON_PAGES, List.of("positions"));
        page(
                table,
                "page /positions/:position",
                Fault.TEXT_OF_DRAFT_AS_QUESTION,
                positions.stream().map("positions/"::concat).toList());
        page(table, "page /bank", Fault.WORD_ON_PAGES, List.of("bank"));
        page(table, "page /bank/:theme", Fault.TEXT_OF_DRAFT_AS_QUESTION, world.ids("select 'bank/' || id from theme"));
        var stories = world.ids("select 'stories/' || id from piece where kind = 'STORY' order by id");
        page(table, "page /stories", Fault.EVERYBODY_HAS_EVERY_RIGHT, List.of("stories", "stories?which=drafts"));
        page(table, "page /stories/:story", Fault.EVERYBODY_HAS_EVERY_RIGHT, stories);
        page(table, "page /challenges", Fault.EVERYBODY_HAS_EVERY_RIGHT, List.of("challenges"));
        page(
                table,
                "page /challenges/:challenge",
                Fault.EVERYBODY_HAS_EVERY_RIGHT,
                world.ids("select 'challenges/' || id from piece where kind = 'CHALLENGE' order by id"));
        page(table, "page /facts", Fault.EVERYBODY_HAS_EVERY_RIGHT, List.of("facts"));
        page(
                table,
                "page /facts/:fact",
                Fault.EVERYBODY_HAS_EVERY_RIGHT,
                world.ids("select 'facts/' || id from fact order by id"));
        page(
                table,
                "page /believe/:position?/:language?",
                Fault.NEWEST_WORDING_IS_LIVE,
                positions.stream()
                        .flatMap(id -> List.of("believe/" + id, "believe/" + id + "/nl").stream())
                        .toList());
        page(
                table,
                "page /as-of/:position?/:language?",
                Fault.NEWEST_WORDING_WAS_LIVE,
                positions.stream()
                        .flatMap(id -> List.of("as-of/" + id, "as-of/" + id + "/nl").stream())
                        .toList());
        page(
                table,
                "page /publish/:review",
                Fault.EVERYBODY_HAS_EVERY_RIGHT,
                world.ids("select 'publish/' || id from piece_review order by id"));
        page(table, "page /propose", Fault.WORD_ON_PAGES, List.of("propose"));
        page(table, "page /teams", Fault.WORD_ON_PAGES, List.of("teams"));
        page(table, "page /policy", Fault.WORD_ON_PAGES, List.of("policy"));
        // By the beginnings of the marked words: what is typed stands on the page whatever is found.
        page(
                table,
                "page /search",
                Fault.EVERYBODY_HAS_EVERY_RIGHT,
                world.texts.stream()
                        .map(text -> "search?q=" + text.word().substring(0, 5))
                        .distinct()
                        .flatMap(search ->
                                Stream.of(search, search + "&which=drafts", search + "&which=approved&lang=nl"))
                        .toList());
        page(table, "page /start", Fault.WORD_ON_PAGES, List.of("start"));
        page(
                table,
                "page /setup/:step?",
                Fault.WORD_ON_PAGES,
                List.of("setup", "setup/organisation", "setup/team", "setup/position", "setup/people"));
        page(table, "page /organisation", Fault.WORD_ON_PAGES, List.of("organisation"));
        page(
                table,
                "page /audit-log",
                Fault.WORD_ON_PAGES,
                List.of("audit-log", "audit-log?act=review-sent-back", "audit-log?q=zq"));
        page(table, "page /sign-in", Fault.WORD_ON_PAGES, List.of("sign-in"));
        page(table, "failure nl.wedervraag.shared.ui.NotAllowedPage", Fault.WORD_ON_PAGES, List.of(reviews.getFirst()));
        page(table, "failure nl.wedervraag.shared.ui.NotFoundPage", Fault.WORD_ON_PAGES, List.of("nowhere/at/all"));
        page(table, "failure nl.wedervraag.shared.ui.UnexpectedErrorPage", Fault.WORD_ON_PAGES, List.of("read/%25"));
        page(table, "failure com.vaadin.flow.router.RouteAccessDeniedError", Fault.WORD_ON_PAGES, List.of("today"));
        table.put("mapping /coediting", new Way(Kind.DOCUMENTS, Fault.EVERYBODY_READS_EVERY_DOCUMENT, List.of()));
        table.put(
                "filter Tomcat WebSocket (JSR356) Filter", new Way(Kind.PUSH, Fault.NEWEST_WORDING_IS_LIVE, List.of()));
        request(table, "mapping /**", "/wedervraag.css", "/icon.cache.svg", "/application.yaml", "/../db/migration");
        request(table, "mapping /webjars/**", "/webjars/", "/webjars/any.js");
        request(table, "mapping { [/error]}", "/error", "/error?html");
        request(table, "mappings of routerFunctionMapping", "/functions");
        request(
                table,
                "servlet dispatcherServlet /",
                "/",
                "/today",
                "/" + reviews.getFirst(),
                "/" + answers.getFirst());
        request(table, "servlet springServlet /vaadinServlet/*", "/vaadinServlet/", "/vaadinServlet/today");
        for (var filter : List.of(
                "characterEncodingFilter",
                "formContentFilter",
                "requestContextFilter",
                "safeHeaders",
                "throughProxyOnly")) {
            request(table, "filter " + filter, "/", "/" + boards.getFirst());
        }
        request(table, "filter springSecurityFilterChain", "/logout", "/login", "/" + reviews.getFirst());
        management(table, "management /metrics", "/metrics");
        management(table, "management /readiness", "/readiness");
        table.put("filter ownOriginOnly", new Way(Kind.POST, Fault.WORD_WITH_ANSWERS, List.of("/", "/today")));
        return table;
    }

    private static void page(Map<String, Way> table, String exit, Fault fault, List<String> addresses) {
        table.put(exit, new Way(Kind.PAGE, fault, addresses));
    }

    private static void management(Map<String, Way> table, String exit, String address) {
        table.put(exit, new Way(Kind.MANAGEMENT, Fault.WORD_WITH_ANSWERS, List.of(address)));
    }

    private static void request(Map<String, Way> table, String exit, String... addresses) {
        table.put(exit, new Way(Kind.REQUEST, Fault.WORD_WITH_ANSWERS, List.of(addresses)));
    }
}
