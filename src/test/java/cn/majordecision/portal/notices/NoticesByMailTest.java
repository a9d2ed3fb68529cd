package cn.majordecision.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Backdrop;
import cn.majordecision.EngineTest;
import cn.majordecision.Filed;
import cn.majordecision.Story;
import cn.majordecision.TableOwner;
import cn.majordecision.TravellingClock;
import cn.majordecision.Unguarded;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.MailAddresses;
import cn.majordecision.base.identity.Substitutions;
import cn.majordecision.base.notice.Mails;
import cn.majordecision.base.notice.NoticeChoices;
import cn.majordecision.base.notice.NoticeKind;
import cn.majordecision.base.notice.PersonalNotices;
import cn.majordecision.base.notice.Postman;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.base.workflow.TaskRules;
import cn.majordecision.base.workflow.guard.House;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.MeetingKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every kind of notice, in the application and through a real mail server; what is undone, and a server that goes and comes. */
@EngineTest
@Import({Unguarded.class, Postman.class})
class NoticesByMailTest {

    private static final MailServer SERVER = new MailServer();
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String TITLE = "县城区停车场建设规划";
    private static final List<String> PEOPLE = List.of(
            "undertaker",
            "undertaker-2",
            "unit-head",
            "government-office",
            "legality-reviewer",
            "meeting-secretary",
            "administrative-head",
            "expert",
            "expert-2");

    @Autowired
    Story story;

    @Autowired
    Backdrop backdrop;

    @Autowired
    TravellingClock clock;

    @Autowired
    MailAddresses addresses;

    @Autowired
    Accounts accounts;

    @Autowired
    Filed filed;

    @Autowired
    Decisions decisions;

    @Autowired
    Substitutions substitutions;

    @Autowired
    NoticeChoices choices;

    @Autowired
    PersonalNotices notices;

    @Autowired
    DailyReminders daily;

    @Autowired
    Mails mails;

    @Autowired
    Postman postman;

    @Autowired
    Procedures procedures;

    @Autowired
    TaskRules rules;

    @Autowired
    TableOwner owner;

    @Autowired
    Agenda agenda;

    @Autowired
    Gate gate;

    @Autowired
    TaskService tasks;

    @Autowired
    House house;

    @Autowired
    PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SERVER::port);
        properties.add("mde.mail.from", () -> "mde@county.gov.cn");
        properties.add("mde.mail.address", () -> "https://mde.county.gov.cn/");
        properties.add("mde.mail.attempts", () -> 3);
    }

    @BeforeEach
    void everybody_has_an_address() {
        clock.moveTo(MONDAY.atTime(9, 0));
        PEOPLE.forEach(person -> {
            addresses.change(person, person + "@county.gov.cn");
            choices.choose(person, EnumSet.allOf(NoticeKind.class), EnumSet.allOf(NoticeKind.class));
        });
        postman.round();
        SERVER.forget();
    }

    @AfterEach
    void the_server_runs() {
        clock.plusDays(3);
        postman.round();
    }

    @AfterAll
    static void off() {
        SERVER.stop();
    }

    @Test
    void a_new_task_is_told_to_those_who_may_do_it_and_to_nobody_else() {
        String number = reviewed();

        assertThat(postman.told(number)).containsExactly(Map.entry("undertaker", "NEW_TASK"));
        MailServer.Letter letter = onlyLetter();
        assertThat(letter.to()).isEqualTo("undertaker@county.gov.cn");
        assertThat(letter.from()).contains("<mde@county.gov.cn>");
        assertThat(letter.subject()).isEqualTo("新任务（" + number + "）");
        long id = notices.of("undertaker", true, 0, 1).get(0).id();
        assertThat(letter.id()).isEqualTo("<notice-" + id + "@county.gov.cn>");
        for (String body : List.of(letter.plain(), letter.html())) {
            assertThat(body)
                    .contains("周文涛，您好", "“送请合法性审查”等待您办理。", TITLE + "（" + number + "）")
                    .contains("https://mde.county.gov.cn/notices/" + id + "/open");
        }
        assertThat(letter.html()).contains("<html lang=\"zh-CN\"").doesNotContain("th:");
    }

    @Test
    @DisplayName("第二十条：指定给一位专家的任务只告知该专家；他人办理后不能再看该事项的，不向其发送邮件")
    void a_designated_task_is_told_to_its_designee_and_only_while_the_decision_is_theirs_to_see() {
        String number = story.begin("ExpertReview", story.decision(TITLE));
        story.as("undertaker")
                .complete(
                        number,
                        "SelectExperts",
                        Map.of(
                                "way",
                                "MEETING",
                                "selected",
                                List.of(Map.of("expert", "expert", "interest", false, "fromPool", true)),
                                "dissentSought",
                                true,
                                "confidentiality",
                                true));
        assertThat(postman.told(number))
                .contains(Map.entry("expert", "NEW_TASK"))
                .doesNotContain(Map.entry("expert-2", "NEW_TASK"));

        house.order(
                () -> {
                    Task task = tasks.createTaskQuery()
                            .processInstanceBusinessKey(number)
                            .singleResult();
                    tasks.deleteCandidateGroup(task.getId(), "person.expert");
                    return task;
                },
                DeleteGroupIdentityLinkCmd.class);
        postman.round();
        assertThat(SERVER.received()).extracting(MailServer.Letter::to).doesNotContain("expert@county.gov.cn");
        assertThat(postman.reasons(number)).containsExactly("收件人已不能查看该决策事项，没有发送");
    }

    @Test
    @DisplayName("第二十六条：每次退回都重新告知，不因曾经告知而略去")
    void a_return_is_told_anew_every_time() {
        String number = reviewed();
        for (int time = 1; time <= 2; time++) {
            story.as("undertaker")
                    .complete(
                            number,
                            "SubmitForReview",
                            Map.of(
                                    "coverLetter", story.document("送审函.txt"),
                                    "explanation", story.document("起草说明.txt"),
                                    "legalBasis", "《中华人民共和国城乡规划法》",
                                    "procedureStatement", "公众参与、专家论证、风险评估、公平竞争审查均已完成。",
                                    "preliminaryReview", story.document("初审意见.txt")));
            story.as("legality-reviewer")
                    .complete(number, "AcceptMaterials", Map.of("answer", "RETURNED", "reason", "起草说明不完整"));
            assertThat(told(number, "undertaker", "RETURNED")).isEqualTo(time);
        }
        assertThat(told(number, "undertaker", "NEW_TASK")).isEqualTo(1);
        postman.round();
        assertThat(SERVER.received())
                .filteredOn(letter -> letter.to().startsWith("undertaker@"))
                .extracting(MailServer.Letter::subject)
                .containsExactly("新任务（" + number + "）", "材料退回（" + number + "）", "材料退回（" + number + "）");
        assertThat(SERVER.received()).extracting(MailServer.Letter::plain).noneMatch(body -> body.contains("起草说明不完整"));
    }

    @Test
    @DisplayName("第二十五条、第三十条：通过把关、列入议程，各告知有关人员一次")
    void the_gate_and_the_meeting_are_told_once_to_those_concerned() {
        String number = story.decision(TITLE);
        backdrop.cleared(number);
        gate.clear(number);
        assertThat(postman.told(number))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("undertaker", "unit-head", "meeting-secretary");
        assertThat(postman.told(number)).extracting(Map.Entry::getValue).containsOnly("GATE_OPENED");

        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> agenda.place(number, MeetingKind.EXECUTIVE, MONDAY.plusDays(10), "县人民政府第90次常务会议"));
        assertThat(postman.told(number))
                .filteredOn(each -> each.getValue().equals("SCHEDULED"))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "undertaker",
                        "unit-head",
                        "government-office",
                        "legality-reviewer",
                        "meeting-secretary",
                        "administrative-head");
        postman.round();
        assertThat(SERVER.received())
                .filteredOn(letter -> letter.to().startsWith("meeting-secretary@"))
                .extracting(MailServer.Letter::subject)
                .containsExactly("通过上会前法定把关（" + number + "）", "列入会议议程（" + number + "）");
        assertThat(SERVER.received())
                .filteredOn(letter -> letter.to().startsWith("administrative-head@"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.plain()).contains("已列入2026年3月12日“县人民政府第90次常务会议”"));
    }

    @Test
    @DisplayName("第二十六条：期限不足3个工作日、逾期，每个期限各告知一次；期限变动的重新告知")
    void deadlines_are_told_once_for_each_last_day() {
        String number = reviewed();
        due(number, MONDAY.plusDays(4));
        daily.day();
        assertThat(told(number, "undertaker", "DUE_SOON")).isZero();

        clock.plusDays(1);
        daily.day();
        daily.day();
        clock.plusDays(1);
        daily.day();
        assertThat(told(number, "undertaker", "DUE_SOON")).isEqualTo(1);
        assertThat(told(number, "undertaker", "OVERDUE")).isZero();

        clock.plusDays(3);
        daily.day();
        daily.day();
        assertThat(told(number, "undertaker", "OVERDUE")).isEqualTo(1);

        due(number, MONDAY.plusDays(7));
        daily.day();
        assertThat(told(number, "undertaker", "DUE_SOON")).isEqualTo(2);
        postman.round();
        assertThat(SERVER.received())
                .extracting(MailServer.Letter::subject)
                .containsExactly(
                        "新任务（" + number + "）", "临近期限（" + number + "）", "已逾期（" + number + "）", "临近期限（" + number + "）");
        assertThat(SERVER.received().get(1).plain()).contains("“送请合法性审查”的法定期限为2026年3月6日，还剩3个工作日。");
        assertThat(SERVER.received().get(2).plain()).contains("“送请合法性审查”的法定期限为2026年3月6日，已经超过，尚未办结。");
    }

    @Test
    @DisplayName("第三十三条 R-063：归档材料欠交的，归档期限前3个工作日和逾期各告知责任单位一次；邮件标题不含事项内容；补齐后不再告知")
    void papers_owed_to_a_dossier_are_told_of_once_before_the_last_day_and_once_after() {
        String number = story.decision(TITLE);
        filed.everything(number, "PublishDecision", "ConsultUnits");
        decisions.move(number, DecisionState.ISSUED);
        daily.day();
        clock.moveTo(MONDAY.plusDays(24).atTime(9, 0));
        daily.day();
        assertThat(postman.told(number)).extracting(Map.Entry::getValue).doesNotContain("DOSSIER_OWED");

        clock.moveTo(MONDAY.plusDays(25).atTime(9, 0)); // Friday; the last day is Wednesday
        daily.day();
        daily.day();
        clock.plusDays(3);
        daily.day();
        assertThat(owed(number)).containsExactlyInAnyOrder("government-office", "undertaker");

        clock.moveTo(MONDAY.plusDays(31).atTime(9, 0));
        daily.day();
        daily.day();
        clock.plusDays(1);
        daily.day();
        assertThat(owed(number))
                .containsExactlyInAnyOrder("government-office", "government-office", "undertaker", "undertaker");
        postman.round();
        assertThat(SERVER.received())
                .filteredOn(letter -> letter.to().startsWith("government-office@"))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.subject()).isEqualTo("案卷催报（" + number + "）"))
                .satisfiesExactly(
                        letter -> assertThat(letter.plain()).contains("您应当提交归档材料：I4 公布记录", "归档期限为2026年4月1日，还剩3个工作日。"),
                        letter -> assertThat(letter.plain()).contains("归档期限为2026年4月1日，已经超过，尚未提交。"));

        filed.record(number, "Publication", "PublishDecision");
        clock.plusDays(40);
        daily.day();
        assertThat(owed(number)).filteredOn("government-office"::equals).hasSize(2);
    }

    private List<String> owed(String number) {
        return postman.told(number).stream()
                .filter(each -> each.getValue().equals("DOSSIER_OWED"))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    @DisplayName("第十五条、第二十六条：最短期限尚未届满的，不作为逾期告知")
    void a_minimum_period_is_never_overdue() {
        String number = reviewed();
        OpenTask task = procedures.open(number).get(0);
        Requirement requirement = rules.requirements(task).get(0);
        runs(number, requirement, MONDAY.plusDays(20));
        due(number, MONDAY.minusDays(3));
        daily.day();
        assertThat(told(number, "undertaker", "OVERDUE")).isZero();
        clock.plusDays(21);
        daily.day();
        assertThat(told(number, "undertaker", "OVERDUE")).isEqualTo(1);
    }

    @Test
    void both_sides_are_told_when_a_substitution_begins_and_the_deputy_of_new_tasks_from_then_on() {
        substitutions.name("undertaker", "expert-2", MONDAY.plusDays(1), MONDAY.plusDays(2));
        String between = "undertaker>expert-2";
        daily.day();
        assertThat(postman.told(between)).isEmpty();
        String before = reviewed();
        assertThat(told(before, "expert-2", "NEW_TASK")).isZero();

        clock.plusDays(1);
        daily.day();
        daily.day();
        assertThat(postman.told(between))
                .containsExactly(Map.entry("expert-2", "SUBSTITUTE"), Map.entry("undertaker", "SUBSTITUTE"));
        String after = reviewed();
        assertThat(told(after, "expert-2", "NEW_TASK")).isEqualTo(1);
        postman.round();
        assertThat(SERVER.received())
                .filteredOn(letter -> letter.subject().equals("代理生效"))
                .extracting(MailServer.Letter::plain)
                .anyMatch(body -> body.contains("您自2026年3月3日至2026年3月4日代理周文涛办理任务"))
                .anyMatch(body -> body.contains("吴敏自2026年3月3日至2026年3月4日代理您办理任务"));
        substitutions.end("undertaker", "expert-2");
    }

    @ParameterizedTest(name = "系统内 {0}，电子邮件 {1}，有邮箱 {2}：列出 {3}，发送 {4}")
    @CsvSource({
        "true,  true,  true,  1, 1",
        "true,  false, true,  1, 0",
        "false, true,  true,  0, 1",
        "false, false, true,  0, 0",
        "true,  true,  false, 1, 0",
        "false, true,  false, 0, 0"
    })
    void everybody_is_told_as_chosen(boolean shown, boolean mailed, boolean address, int listed, int sent) {
        choices.choose("undertaker", kinds(shown), kinds(mailed));
        addresses.change("undertaker", address ? "undertaker@county.gov.cn" : "");
        int before = notices.unread("undertaker");
        reviewed();
        postman.round();
        assertThat(notices.unread("undertaker") - before).isEqualTo(listed);
        assertThat(SERVER.received()).hasSize(sent);
    }

    @Test
    void what_is_undone_was_never_told() {
        int before = notices.unread("undertaker");
        String number = story.decision(TITLE);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            story.begin("LegalityReview", number);
            assertThat(notices.unread("undertaker")).isEqualTo(before + 1);
            status.setRollbackOnly();
        });
        assertThat(notices.unread("undertaker")).isEqualTo(before);
        assertThat(postman.told(number)).isEmpty();
        postman.round();
        assertThat(SERVER.received()).isEmpty();
    }

    @Test
    void while_the_server_is_away_nothing_is_lost_and_afterwards_nothing_comes_twice() {
        SERVER.stop();
        List<String> numbers = List.of(reviewed(), reviewed(), reviewed());
        postman.round();
        assertThat(numbers.stream().map(postman::states).toList())
                .containsExactly(List.of("WAITING 1"), List.of("WAITING 0"), List.of("WAITING 0"));
        assertThat(postman.reasons(numbers.get(0)).get(0)).startsWith("无法连接邮件服务器");

        SERVER.start();
        postman.round();
        assertThat(SERVER.received()).as("the first one waits its minute").hasSize(2);
        clock.moveTo(MONDAY.atTime(9, 2));
        postman.round();
        postman.round();
        assertThat(SERVER.received())
                .extracting(MailServer.Letter::subject)
                .containsExactlyInAnyOrderElementsOf(
                        numbers.stream().map(number -> "新任务（" + number + "）").toList());
        assertThat(numbers.stream().map(postman::states).toList())
                .containsExactly(List.of("SENT 1"), List.of("SENT 0"), List.of("SENT 0"));
    }

    @Test
    void two_nodes_send_each_letter_once() throws InterruptedException {
        for (int n = 0; n < 6; n++) {
            reviewed();
        }
        List<Thread> nodes =
                List.of(new Thread(postman::round), new Thread(postman::round), new Thread(postman::round));
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }
        assertThat(SERVER.received()).hasSize(6);
        assertThat(SERVER.received()).extracting(MailServer.Letter::id).doesNotHaveDuplicates();
    }

    @Test
    void after_so_many_failures_a_letter_is_given_up_with_its_reason_and_can_be_sent_again() {
        SERVER.stop();
        String number = reviewed();
        for (int minute : new int[] {0, 1, 4, 30}) {
            clock.moveTo(MONDAY.atTime(9, minute));
            postman.round();
        }
        assertThat(postman.states(number)).containsExactly("GIVEN_UP 3");
        SERVER.start();
        clock.plusDays(1);
        postman.round();
        assertThat(SERVER.received()).isEmpty();
        mails.again();
        postman.round();
        assertThat(SERVER.received()).hasSize(1);
        assertThat(postman.states(number)).containsExactly("SENT 0");
    }

    @Test
    void a_closed_account_gets_no_letter() {
        String number = reviewed();
        accounts.disable("undertaker");
        postman.round();
        accounts.enable("undertaker");
        assertThat(SERVER.received()).isEmpty();
        assertThat(postman.reasons(number)).containsExactly("收件人的账号已停用，没有发送");
    }

    /** As the owner of the tables: a period of any length, whoever would have to open it. */
    private void runs(String number, Requirement requirement, LocalDate until) {
        owner.sql("insert into gate.period (decision, requirement, not_before) values (?, ?, ?)")
                .params(number, requirement.id(), until)
                .update();
    }

    private String reviewed() {
        return story.begin("LegalityReview", story.decision(TITLE));
    }

    private MailServer.Letter onlyLetter() {
        postman.round();
        assertThat(SERVER.received()).hasSize(1);
        return SERVER.received().get(0);
    }

    private long told(String number, String person, String kind) {
        return postman.told(number).stream()
                .filter(Map.entry(person, kind)::equals)
                .count();
    }

    private static Set<NoticeKind> kinds(boolean all) {
        return all ? EnumSet.allOf(NoticeKind.class) : Set.of();
    }

    private void due(String number, LocalDate day) {
        house.order(
                () -> {
                    Task task = tasks.createTaskQuery()
                            .processInstanceBusinessKey(number)
                            .singleResult();
                    task.setDueDate(Date.from(day.atTime(23, 59, 59)
                            .atZone(ZoneId.of("Asia/Shanghai"))
                            .toInstant()));
                    tasks.saveTask(task);
                    return task;
                },
                SaveTaskCmd.class);
    }
}
