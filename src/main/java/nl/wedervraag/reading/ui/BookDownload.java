package nl.wedervraag.reading.ui;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import nl.wedervraag.paper.Press;
import nl.wedervraag.paper.PressRefused;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.reading.Book;
import nl.wedervraag.reading.Reading;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.PageTexts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The book of a position as a PDF, for whoever may read it. */
@Controller
class BookDownload {

    private final Reading reading;
    private final Press press;
    private final Clock clock;

    BookDownload(Reading reading, Press press, Clock clock) {
        this.reading = reading;
        this.press = press;
        this.clock = clock;
    }

    static String address(PositionId position, Language language) {
        return "book/" + position.value() + "/" + language.code() + ".pdf";
    }

    @GetMapping("/book/{position}/{language}.pdf")
    ResponseEntity<byte[]> book(@PathVariable("position") String position, @PathVariable("language") String language) {
        var of = Addresses.id(position).map(PositionId::new).orElseThrow(BookDownload::nothingHere);
        var in = Addresses.language(language).orElseThrow(BookDownload::nothingHere);
        var book = toTakeAlong(of, in);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(book).toString())
                .body(printed(book));
    }

    private Book toTakeAlong(PositionId position, Language language) {
        try {
            return reading.toTakeAlong(position, language);
        } catch (NotAllowed refused) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, null, refused);
        }
    }

    private byte[] printed(Book book) {
        var locale = book.language().locale();
        try {
            return press.print(new BookOnPaper(book, new PageTexts(locale), Moments.usual(locale, clock)).xhtml());
        } catch (PressRefused refused) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, refused);
        }
    }

    private static ContentDisposition named(Book book) {
        return ContentDisposition.attachment()
                .filename(
                        "%s %s.pdf"
                                .formatted(
                                        book.position().name(), book.language().code()),
                        StandardCharsets.UTF_8)
                .build();
    }

    private static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
