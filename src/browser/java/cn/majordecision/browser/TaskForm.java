package cn.majordecision.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A task in Tasklist: claimed, filled in field by field as a person does, and submitted. */
final class TaskForm {

    private static final String FORM = "form.mde-form";

    /** What a field holds: its own value, or those of everything inside, files by their hash. */
    private static final String VALUE = "field => field.value !== undefined ? field.value"
            + " : [...field.querySelectorAll('input, select, textarea, [data-sha256]')]"
            + ".map(each => each.dataset.sha256 || (each.type === 'checkbox' ? each.checked : each.value)).join('|')";

    private final Page page;
    private final String id;

    TaskForm(Page page, String id) {
        this.page = page;
        this.id = id;
    }

    TaskForm open() {
        page.navigate("/camunda/app/tasklist/default/#/?task=" + id);
        page.reload();
        form().waitFor();
        page.locator(FORM + " [data-context] *").first().waitFor();
        return this;
    }

    /** Claims the task if nobody has. */
    TaskForm claim() {
        Locator claim = page.locator(".claim-action:visible, [ng-click^=claim]:visible");
        if (claim.count() > 0) {
            claim.first().click();
            page.locator("[ng-click^=unclaim]:visible").first().waitFor();
            form().waitFor();
        }
        return this;
    }

    /** Fills in from top to bottom; what the form hides because it does not apply here stays empty. */
    TaskForm fill(Map<String, Object> values) {
        List<String> names = page.locator(FORM + " [data-field]").all().stream()
                .map(field -> field.getAttribute("data-field"))
                .toList();
        assertThat(names).containsAll(values.keySet());
        names.stream().filter(values::containsKey).forEach(name -> fill(name, values.get(name)));
        return this;
    }

    private void fill(String name, @Nullable Object value) {
        Locator field = page.locator(FORM + " [data-field=\"" + name + "\"]");
        if (value != null
                && field.locator("xpath=ancestor-or-self::*[contains(@class,'mde-field')]")
                        .isVisible()) {
            new FormField(page, field).fill(value);
        }
    }

    /** Submits and waits until the form is gone. */
    void submit() {
        press();
        form().waitFor(gone());
    }

    /** Submits and gives the sentences with which it was refused. */
    List<String> refusals() {
        press();
        Locator sentences = page.locator(FORM + " .mde-refusals li");
        sentences.first().waitFor();
        return sentences.allInnerTexts();
    }

    /** Submits and gives what the page then says, whatever it is. */
    String told() {
        press();
        Locator told = page.locator(FORM + " .mde-refusals:visible, .notifications .alert:visible");
        told.first().waitFor();
        return told.first().innerText();
    }

    /** Every field as it stands. */
    Map<String, String> values() {
        return page.locator(FORM + " [data-field]").all().stream()
                .filter(Locator::isVisible)
                .collect(Collectors.toMap(
                        field -> String.valueOf(field.getAttribute("data-field")),
                        field -> String.valueOf(field.evaluate(VALUE))));
    }

    static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    void press() {
        page.locator("button:has-text('提交办结'):enabled").first().click();
    }

    private Locator form() {
        return page.locator(FORM);
    }
}
