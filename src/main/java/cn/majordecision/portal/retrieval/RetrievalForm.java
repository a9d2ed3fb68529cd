package cn.majordecision.portal.retrieval;

import cn.majordecision.base.document.SearchWords;
import cn.majordecision.matter.retrieval.Question;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands in the fields of the search; a field that was sent twice or not at all is empty. */
record RetrievalForm(Map<String, String> typed) {

    private static final Set<String> FIELDS = Set.of("q", "year", "unit", "step", "person", "article", "in", "page");

    /** The text of a field, without control characters, shortened to what is searched for. */
    public String get(String field) {
        return SearchWords.typed(typed.get(field));
    }

    /** The page, from 1. */
    public int page() {
        return get("page").matches("[1-9]\\d{0,4}") ? Integer.parseInt(get("page")) : 1;
    }

    /** True when nothing was asked. */
    public boolean blank() {
        return typed.keySet().stream()
                .allMatch(field -> field.equals("page") || get(field).isEmpty());
    }

    /** The address of the same search with one field changed. */
    public String with(String field, Object value) {
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.remove("page");
        fields.put(field, String.valueOf(value));
        fields.values().removeIf(String::isBlank);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search");
        fields.keySet().forEach(each -> address.queryParam(each, "{" + each + "}"));
        return address.encode().buildAndExpand(fields).toUriString();
    }

    Question question() {
        return new Question(
                get("q"), get("year"), get("unit"), get("step"), get("person"), get("article"), get("in"), page() - 1);
    }

    static RetrievalForm of(Map<String, String> sent) {
        return new RetrievalForm(sent.entrySet().stream()
                .filter(field -> FIELDS.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
