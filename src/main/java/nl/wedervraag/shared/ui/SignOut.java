package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.Component;

/** Signing out waits until what was typed is saved; where that doesn't work, it asks. */
final class SignOut {

    /** Any element of the page that has {@code flush()} is asked to save; its answer says whether it did. */
    private static final String ALL_SAVED = """
            const writing = [...document.querySelectorAll('*')].filter(element => typeof element.flush === 'function');
            const patience = new Promise(done => setTimeout(() => done([{saved: false}]), 5000));
            const all = await Promise.race([Promise.all(writing.map(element => element.flush())), patience]);
            if (all.every(one => one.saved !== false) || confirm($0)) {
              window.wedervraag.wipeUnsent();
              return true;
            }
            return false;
            """;

    private SignOut() {}

    static void from(Component page, Oneself oneself) {
        page.getElement()
                .executeJs(ALL_SAVED, page.getTranslation("shell.sign-out.unsaved"))
                .then(Boolean.class, agreed -> {
                    if (agreed) {
                        oneself.signOut();
                    }
                });
    }
}
