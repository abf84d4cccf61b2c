package nl.wedervraag.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Right;
import nl.wedervraag.oversight.AuditLog;
import nl.wedervraag.oversight.Entry;
import nl.wedervraag.oversight.Export;
import nl.wedervraag.oversight.Wanted;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.KeptFocus;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.SectionHead;
import nl.wedervraag.shared.ui.Sections;

/** The log of acts: who did what to what, and when. */
@Route("audit-log")
@PermitAll
@Needs(Right.READ_AUDIT)
class AuditLogView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AuditLog log;
    private final Clock clock;
    private final AuditFilters filters = new AuditFilters(this::go);
    private final Div head = new Div();
    private final Div acts = new Div();

    private AuditAddress address = new AuditAddress(Wanted.EVERYTHING, null);

    AuditLogView(AuditLog log, Sections sections, Clock clock) {
        this.log = log;
        this.clock = clock;
        acts.addClassName("acts-shown");
        var column = new Div(sections.beside(AuditLogSection.ROOT), head, filters, acts);
        column.addClassNames("column", "narrow");
        addClassName("page");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = AuditAddress.of(event.getLocation().getQueryParameters());
        refresh();
    }

    private void refresh() {
        var page = log.page(address.wanted(), address.before());
        head.removeAll();
        head.add(head());
        filters.show(address, log.people());
        acts.removeAll();
        acts.add(page.entries().isEmpty() ? nothing() : list(page));
        var pages = new Div();
        pages.addClassName("filters");
        if (address.before() != null) {
            pages.add(action(new AuditAddress(address.wanted(), null).toString(), "audit.newest"));
        }
        if (page.next() != null) {
            pages.add(action(address.olderThan(page.next()).toString(), "audit.older"));
        }
        acts.add(pages);
        KeptFocus.in(filters);
    }

    private SectionHead head() {
        return new SectionHead(
                getTranslation("audit.title"),
                getTranslation("audit.words"),
                export(Export.CSV, "audit.export.csv"),
                export(Export.JSONL, "audit.export.jsonl"));
    }

    /** What is shown by now, as a file; the right is asked when it is fetched. */
    private Anchor export(Export form, String label) {
        var wanted = address.wanted();
        DownloadHandler handler = event -> {
            event.setFileName("wedervraag-audit." + form.name().toLowerCase(Locale.ROOT));
            event.setContentType(form.type());
            log.export(wanted, form, new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8));
        };
        var link = new Anchor(handler, getTranslation(label));
        link.addClassName("action");
        return link;
    }

    private Link action(String to, String label) {
        var link = new Link(to, getTranslation(label));
        link.addClassName("action");
        return link;
    }

    private Component list(AuditLog.Page page) {
        var moments = Moments.here(clock);
        var mayErase = log.mayErase();
        var list = new OrderedList();
        list.addClassName("act-list");
        list.getElement().setAttribute("role", "list");
        page.entries()
                .forEach(entry -> list.add(new ActLine(entry, moments, mayErase ? () -> askToErase(entry) : null)));
        return list;
    }

    private void askToErase(Entry entry) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("audit.erase.title", entry.seq()));
        dialog.addClassName("send-back");
        dialog.add(new Paragraph(getTranslation("audit.erase.words")));
        var act = new Button(getTranslation("audit.erase"), click -> {
            dialog.close();
            log.erase(entry.seq());
            refresh();
        });
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("audit.erase.cancel"), click -> dialog.close()), act);
        dialog.open();
    }

    private EmptyState nothing() {
        return address.wanted().equals(Wanted.EVERYTHING)
                ? new EmptyState(getTranslation("audit.none"), getTranslation("audit.none.words"))
                : new EmptyState(
                        getTranslation("audit.nothing"),
                        getTranslation("audit.nothing.words"),
                        new Link(AuditLogSection.ROOT, getTranslation("audit.nothing.all")));
    }

    private void go(AuditAddress next) {
        getUI().ifPresent(ui -> Addresses.go(ui, next.toString()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title") + " · Wedervraag";
    }
}
