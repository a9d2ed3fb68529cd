package cn.majordecision.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One field of a task's form, filled in with the keyboard and the mouse. A text {@code doc:名称} is a file of that name. */
final class FormField {

    private static final String DOCUMENT = "doc:";
    private static final String ROWS = ":scope > .mde-row";
    private static final String ADD = ":scope > .mde-add";

    private final Page page;
    private final Locator field;

    FormField(Page page, Locator field) {
        this.page = page;
        this.field = field;
    }

    void fill(Object value) {
        if (!(value instanceof List<?> values)) {
            single(field, value);
            return;
        }
        String type = String.valueOf(field.getAttribute("data-type"));
        switch (type) {
            case "rows" -> rows(values);
            case "people", "units" ->
                values.forEach(
                        id -> field.locator("input[value=\"" + id + "\"]").check());
            case "texts" -> texts(values);
            default -> values.forEach(each -> single(field, each));
        }
    }

    private void rows(List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            Locator row = row(i);
            ((Map<?, ?>) values.get(i))
                    .forEach((name, value) -> single(row.locator("[data-cell=\"" + name + "\"]"), value));
        }
    }

    private void texts(List<?> values) {
        if ("TEXTAREA".equals(field.evaluate("field => field.tagName"))) {
            field.fill(String.join("\n", values.stream().map(String::valueOf).toList()));
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            row(i).locator("input, textarea").first().fill(String.valueOf(values.get(i)));
        }
    }

    private Locator row(int place) {
        if (field.locator(ROWS).count() <= place) {
            field.locator(ADD).click();
        }
        return field.locator(ROWS).nth(place);
    }

    private void single(Locator place, Object value) {
        String text = String.valueOf(value);
        if (text.startsWith(DOCUMENT)) {
            upload(place, text.substring(DOCUMENT.length()));
        } else if ("SELECT".equals(place.evaluate("field => field.tagName"))) {
            place.locator("option[value=\"" + text + "\"]").waitFor(attached());
            place.selectOption(text);
        } else if ("checkbox".equals(place.getAttribute("type"))) {
            place.setChecked(Boolean.parseBoolean(text));
        } else {
            place.fill(text);
        }
    }

    private void upload(Locator place, String name) {
        Locator kept = place.locator("xpath=ancestor::*[contains(@class,'mde-documents')]")
                .locator("li");
        int before = kept.count();
        boolean several = place.getAttribute("multiple") != null;
        byte[] content = ("（演示材料）" + name).getBytes(StandardCharsets.UTF_8);
        place.setInputFiles(new FilePayload(name, "text/plain", content));
        kept.nth(several ? before : 0).waitFor();
        page.waitForCondition(() -> kept.count() == (several ? before + 1 : 1));
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
