package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import nl.wedervraag.shared.NotAllowed;

/** Says calmly that a page isn't this person's, without saying what is there. */
@ParentLayout(MainLayout.class)
@PermitAll
class NotAllowedPage extends Div implements HasErrorParameter<NotAllowed>, HasDynamicTitle {

    NotAllowedPage() {
        addClassName("page");
        add(new ErrorText(getTranslation("error.not-allowed"), getTranslation("error.not-allowed.words")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> error) {
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error.not-allowed") + " · Wedervraag";
    }
}
