package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;

/** Something failed that nobody foresaw: what is kept, what to do, and the number under which the log has it. */
@ParentLayout(MainLayout.class)
@PermitAll
class UnexpectedErrorPage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private Trouble trouble = Trouble.UNEXPECTED;

    UnexpectedErrorPage() {
        addClassName("page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        trouble = Trouble.of(error.getException());
        var number = Failures.log(error.getException());
        add(new ErrorText(getTranslation(trouble.key()), getTranslation(trouble.key() + ".words", number)));
        return trouble.status();
    }

    @Override
    public String getPageTitle() {
        return getTranslation(trouble.key()) + " · Wedervraag";
    }
}
