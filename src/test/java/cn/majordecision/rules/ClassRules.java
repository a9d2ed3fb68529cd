package cn.majordecision.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.majordecision.base.ledger.LedgerEvent;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The sentences of the architecture, each as a rule over the classes below one root. */
public final class ClassRules {

    /** Stores whose own name is the thing they keep; a plural would say something else. */
    private static final Set<String> SINGULAR_STORES =
            Set.of("Agenda", "Gate", "Ledger", "RequirementPlan", "Catalogue", "LedgerVerification", "LedgerExport");

    private static final String PARTICIPLE =
            ".*(ed|[a-z]own|[a-z]iven|[a-z]oken|[a-z]rawn|Sent|Held|Made|Begun|Begins|Left|Put|Lost|Met|Frozen|Chosen|Taken|Written)";

    /** The two clocks themselves: the product's, and the demonstration's that travels. */
    private static final String CLOCKS = ".*\\.(OfficialClock|DemoClock)";

    private static final String SUFFIXES = ".*(Impl|Service|Manager|Helper|Utils?|Dto|DTO|Vo|VO|Entity|Repository)";

    private ClassRules() {}

    /** Every rule by its sentence, for the product ({@code cn.majordecision}) or for the violations. */
    public static Map<String, ArchRule> below(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("base knows no floor above", floor(root, "base", "matter", "step", "portal"));
        rules.put("matter knows no floor above", floor(root, "matter", "step", "portal"));
        rules.put("step knows no portal", floor(root, "step", "portal"));
        rules.put("portal knows no step", floor(root, "portal", "step"));
        rules.put(
                "steps do not know each other",
                slices().matching(root + ".step.(*)..").should().notDependOnEachOther());
        rules.put(
                "a step exports no type",
                classes()
                        .that()
                        .resideInAPackage(root + ".step..")
                        .and()
                        .areTopLevelClasses()
                        .should()
                        .notBePublic());
        rules.put("Camunda stays in base.workflow and delegates", camunda(root));
        rules.put("SQL stays in stores named with a plural noun", sql(root));
        rules.put("an event is a record named with a participle", events(root));
        rules.put("no name ends in a suffix that hides its job", suffixes(root));
        rules.put("nobody asks for the time without a clock", clock(root));
        rules.put("controllers are nobody's business", controllers(root));
        return rules;
    }

    private static ArchRule floor(String root, String floor, String... forbidden) {
        String[] packages =
                Stream.of(forbidden).map(each -> root + "." + each + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + floor + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static ArchRule camunda(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(resideInAPackage(root + ".base.workflow..")))
                        .and(DescribedPredicate.not(outermost(simpleNameEndingWith("Delegate")))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..");
    }

    private static ArchRule sql(String root) {
        DescribedPredicate<JavaClass> store = DescribedPredicate.describe(
                "stores", type -> type.getSimpleName().endsWith("s") || SINGULAR_STORES.contains(type.getSimpleName()));
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(resideInAPackage(root + ".base.database..")))
                        .and(DescribedPredicate.not(outermost(store))))
                .should()
                .dependOnClassesThat(assignableTo(JdbcClient.class)
                        .or(assignableTo(JdbcOperations.class))
                        .or(assignableTo(DataSource.class)));
    }

    private static ArchRule events(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .implement(LedgerEvent.class)
                .should()
                .beRecords()
                .andShould()
                .haveNameMatching(PARTICIPLE);
    }

    private static ArchRule suffixes(String root) {
        return noClasses().that().resideInAPackage(root + "..").should().haveNameMatching(SUFFIXES);
    }

    private static ArchRule clock(String root) {
        List<Class<?>> dated = List.of(
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class,
                Year.class);
        var rule = noClasses()
                .that(resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(HasName.Predicates.nameMatching(CLOCKS))))
                .should()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "system", ZoneId.class);
        for (Class<?> type : dated) {
            rule = rule.orShould().callMethod(type, "now");
            rule = type == Instant.class ? rule : rule.orShould().callMethod(type, "now", ZoneId.class);
        }
        return rule;
    }

    private static ArchRule controllers(String root) {
        return classes()
                .that(resideInAPackage(root + ".."))
                .and(DescribedPredicate.describe(
                        "controllers",
                        type -> type.isAnnotatedWith(RestController.class) || type.isAnnotatedWith(Controller.class)))
                .should()
                .notBePublic();
    }

    /** The same asked of the class a nested one belongs to. */
    private static DescribedPredicate<JavaClass> outermost(DescribedPredicate<? super JavaClass> asked) {
        return DescribedPredicate.describe("outermost " + asked.getDescription(), type -> {
            JavaClass outer = type;
            while (outer.getEnclosingClass().isPresent()) {
                outer = outer.getEnclosingClass().get();
            }
            return asked.test(outer);
        });
    }
}
