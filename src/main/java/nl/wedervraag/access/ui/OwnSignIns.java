package nl.wedervraag.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import nl.wedervraag.access.OwnSignIn;
import nl.wedervraag.access.SignInId;
import nl.wedervraag.shared.ui.Moments;

/** Where one is signed in, this browser marked, and ending what one doesn't know. */
class OwnSignIns extends Div {

    OwnSignIns(List<OwnSignIn> all, Moments moments, Consumer<SignInId> end, Runnable endOthers, Runnable then) {
        addClassName("own-sign-ins");
        var list = new UnorderedList();
        list.addClassName("rows");
        all.forEach(one -> list.add(row(one, moments, () -> {
            end.accept(one.id());
            then.run();
        })));
        add(list);
        if (all.size() > 1) {
            add(new Button(getTranslation("account.sign-ins.end-others", all.size() - 1), click -> {
                endOthers.run();
                then.run();
            }));
        } else {
            var only = new Paragraph(getTranslation("account.sign-ins.only"));
            only.addClassName("quiet-text");
            add(only);
        }
    }

    private ListItem row(OwnSignIn one, Moments moments, Runnable end) {
        var device = one.device() == null ? getTranslation("account.sign-ins.unknown") : one.device();
        var name = new Span(device);
        name.addClassName("name");
        var times = new Span(getTranslation(
                "account.sign-ins.when", moments.dayAndTime(one.started()), moments.dayAndTime(one.used())));
        times.addClassName("quiet-text");
        var words = new Div(name, times);
        words.addClassName("words");
        if (one.source() != null) {
            var source = new Span(getTranslation("account.sign-ins.from", one.source()));
            source.addClassName("quiet-text");
            words.add(source);
        }
        var row = new ListItem(words);
        if (one.here()) {
            var here = new Span(getTranslation("account.sign-ins.here"));
            here.addClassName("chip");
            row.add(here);
        } else {
            var button = new NativeButton(getTranslation("account.sign-ins.end"), click -> end.run());
            button.addClassName("link-button");
            button.setAriaLabel(getTranslation("account.sign-ins.end.of", device));
            row.add(button);
        }
        return row;
    }
}
