package cn.majordecision.step.publiccomment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Substitutions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who commented, and in what words, nobody learns but those who sort it: every address of ours is asked by every account, with
 * every value that could lead there (《个人信息保护法》第六条；第十八条).
 */
@EngineTest
@AutoConfigureMockMvc
@Import(Forum.class)
class PersonalDataTest {

    private static final List<String> PERSONAL = List.of("欧阳不公开", "13912345678", "只有整理人员能看的话", "不公开的附件名", "附件里的隐私内容");

    @Autowired
    MockMvc web;

    @Autowired
    Forum forum;

    @Autowired
    Story story;

    @Autowired
    Accounts accounts;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Forum.Opened opened = new Forum.Opened("", "");
    private String sha256 = "";

    @BeforeEach
    void somebodyConfides() throws Exception {
        opened = forum.open();
        MockMultipartFile file =
                new MockMultipartFile("files", "不公开的附件名.txt", null, "附件里的隐私内容".getBytes(StandardCharsets.UTF_8));
        web.perform(Forum.form(opened, "只有整理人员能看的话")
                        .file(file)
                        .param("name", "欧阳不公开")
                        .param("contact", "13912345678"))
                .andExpect(status().isSeeOther());
        sha256 = jdbc.sql("select sha256 from publiccomment.attachment where consultation = ?")
                .param(opened.id())
                .query(String.class)
                .single();
        concluded();
    }

    @Test
    @DisplayName("《个人信息保护法》第六条：没有整理职责的账号，在任何页面和接口都看不到提出人的个人信息")
    void nobody_without_need_learns_anything() throws Exception {
        List<String> readers = accounts.all().stream()
                .filter(account -> !sorts(account))
                .map(Account::id)
                .toList();
        assertThat(readers).hasSizeGreaterThan(10);
        List<String> addresses = addresses();
        assertThat(addresses).anyMatch(address -> address.equals("/sorting/" + opened.id()));
        List<String> seen = new ArrayList<>();
        for (String reader : readers) {
            for (String address : addresses) {
                told(
                        get(address)
                                .with(user(accounts.find(reader).orElseThrow().id())
                                        .roles(roles(reader))),
                        reader + " " + address,
                        seen);
            }
        }
        for (String address : addresses) {
            told(get(address).with(anonymous()), "nobody " + address, seen);
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void those_who_sort_see_it_and_so_do_their_substitutes_while_they_stand_in() throws Exception {
        for (String person : List.of("undertaker", "undertaker-2")) {
            int expected = person.equals("undertaker") ? 200 : 404;
            web.perform(get("/sorting/" + opened.id()).with(user(person))).andExpect(status().is(expected));
            web.perform(get("/api/documents/" + sha256).with(user(person))).andExpect(status().is(expected));
        }
        story.as("undertaker")
                .does(() -> substitutions.name(
                        "undertaker", "undertaker-2", LocalDate.of(2026, 8, 1), LocalDate.of(2026, 12, 31)));
        web.perform(get("/sorting/" + opened.id()).with(user("undertaker-2"))).andExpect(status().isOk());
        jdbc.sql("delete from identity.substitution where principal = 'undertaker'")
                .update();
    }

    @Test
    void nobody_else_sorts_or_answers_or_enters_anything() throws Exception {
        for (String action : List.of("sort", "answers", "comments")) {
            web.perform(post("/sorting/" + opened.id() + "/" + action)
                            .with(user("undertaker-2"))
                            .with(csrf())
                            .param("fresh", "x")
                            .param("every", "true"))
                    .andExpect(status().isNotFound());
            web.perform(post("/sorting/" + opened.id() + "/" + action).with(user("undertaker")))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void no_ledger_entry_holds_anything_personal() {
        for (String word : PERSONAL) {
            assertThat(jdbc.sql(
                                    "select count(*) from ledger.entry where position(? in convert_from(entry, 'UTF8')) > 0")
                            .param(word)
                            .query(Long.class)
                            .single())
                    .as(word)
                    .isZero();
        }
    }

    private void concluded() throws Exception {
        web.perform(post("/sorting/" + opened.id() + "/sort")
                .with(user("undertaker"))
                .with(csrf())
                .param("fresh", "步道")
                .param("every", "true"));
        web.perform(post("/sorting/" + opened.id() + "/answers")
                .with(user("undertaker"))
                .with(csrf())
                .param("category", "步道")
                .param("summary", "加宽步道")
                .param("adopted", "YES"));
        forum.close(opened);
        story.as("undertaker").complete(opened.decision(), "SortComments", Map.of());
    }

    private boolean sorts(Account account) {
        return account.has(Role.UNDERTAKER) && account.unit().equals("transport");
    }

    private String[] roles(String reader) {
        return accounts.find(reader).orElseThrow().roles().stream()
                .map(Role::id)
                .toArray(String[]::new);
    }

    private void told(MockHttpServletRequestBuilder request, String who, List<String> seen) throws Exception {
        try {
            String answer = web.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
            PERSONAL.stream().filter(answer::contains).forEach(word -> seen.add(who + " tells " + word));
        } catch (jakarta.servlet.ServletException broken) {
            assertThat(String.valueOf(broken.getMessage())).doesNotContain(PERSONAL);
        }
    }

    /** Every address of ours that is read, with each value that could lead to a comment. */
    private List<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> handler :
                mapping.getHandlerMethods().entrySet()) {
            boolean read = handler.getKey().getMethodsCondition().getMethods().stream()
                    .allMatch(method -> method.asHttpMethod().equals(HttpMethod.GET));
            if (read && handler.getValue().getBeanType().getName().startsWith("cn.majordecision")) {
                handler.getKey().getPatternValues().forEach(pattern -> addresses.addAll(filled(pattern)));
            }
        }
        return List.copyOf(addresses);
    }

    private List<String> filled(String pattern) {
        return pattern.contains("{")
                ? Stream.of(
                                opened.decision(),
                                opened.id(),
                                sha256,
                                Consultation.chain(opened.id()),
                                "2026",
                                "SortComments")
                        .map(value -> pattern.replaceAll("\\{\\w+:([a-z]+)[^}]*}", "$1")
                                .replaceAll("\\{[^}]+}", value))
                        .toList()
                : List.of(pattern);
    }
}
