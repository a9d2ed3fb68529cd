package cn.majordecision.step.publiccomment;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.majordecision.Story;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.document.Documents;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A draft before the public, from 1 to 31 July 2026, and people who say something about it. */
@TestComponent
class Forum {

    static final String TITLE = "九乡风景名胜区总体规划（2026年—2040年）";
    static final String DRAFT = "九乡风景名胜区总体规划（征求意见稿）\n第一条　为了保护风景名胜资源，制定本规划。\n第二条　核心景区面积为<b>三</b>平方公里。\n";

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final Story story;
    private final TravellingClock clock;
    private final Documents documents;
    private final JdbcClient jdbc;

    Forum(Story story, TravellingClock clock, Documents documents, JdbcClient jdbc) {
        this.story = story;
        this.clock = clock;
        this.documents = documents;
        this.jdbc = jdbc;
    }

    /** A consultation that was just opened: its decision and its public name. */
    record Opened(String decision, String id) {

        String page() {
            return "/public/consultations/" + id;
        }
    }

    Opened open() {
        return open(TITLE, Map.of());
    }

    Opened open(String title, Map<String, Object> changes) {
        clock.moveTo(LocalDateTime.of(2026, 7, 1, 9, 0));
        String number = story.begin("PublicComment", story.decision(title));
        announce(number, changes);
        return new Opened(
                number,
                jdbc.sql("select id from publiccomment.consultation where decision = ?")
                        .param(number)
                        .query(String.class)
                        .optional()
                        .orElse(""));
    }

    void announce(String number, Map<String, Object> changes) {
        Map<String, Object> form = new HashMap<>();
        form.put("draft", document("规划草案.txt", DRAFT + ADDRESSES.incrementAndGet()));
        form.put("explanation", story.document("起草说明.txt"));
        form.put("ways", "信函寄县林业局");
        form.put(
                "channels",
                List.of(Map.of(
                        "kind",
                        "GOVERNMENT_WEBSITE",
                        "address",
                        "https://www.example.gov.cn/1",
                        "publishedOn",
                        "2026-07-01")));
        form.put("endsOn", "2026-07-31");
        form.putAll(changes);
        story.as("undertaker").complete(number, "AnnounceDraft", form);
    }

    /** The period is over and the task of sorting is open. */
    void close(Opened opened) {
        clock.moveTo(LocalDateTime.of(2026, 8, 1, 0, 0));
        story.fireDueTimers(opened.decision());
    }

    /** An address nobody used before. */
    static String address() {
        int number = ADDRESSES.incrementAndGet();
        return "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }

    static MockMultipartHttpServletRequestBuilder form(Opened opened, String content) {
        return from(address(), opened, content);
    }

    static MockMultipartHttpServletRequestBuilder from(String address, Opened opened, String content) {
        MockMultipartHttpServletRequestBuilder form = multipart(opened.page() + "/comments");
        form.param("content", content).with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
        return form;
    }

    /** Says something and answers the receipt number. */
    static String say(MockMvc web, Opened opened, String content, String... more) throws Exception {
        MockMultipartHttpServletRequestBuilder form = form(opened, content);
        for (int i = 0; i < more.length; i += 2) {
            form.param(more[i], more[i + 1]);
        }
        return receipt(web.perform(form));
    }

    static String receipt(ResultActions answer) {
        String location = String.valueOf(answer.andReturn().getResponse().getHeader("Location"));
        return location.replaceAll("^/public/receipts/([A-Z0-9]{20})\\?received$", "$1");
    }

    private String document(String name, String content) {
        return documents
                .store(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "undertaker")
                .sha256();
    }
}
