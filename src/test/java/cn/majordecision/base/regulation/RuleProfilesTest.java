package cn.majordecision.base.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class RuleProfilesTest {

    @Test
    @DisplayName("第四十三条 R-075：柳城县五项程序均为必经，未按审查意见整改的不得提请（R-052），其余沿用国家规定")
    void liucheng_adds_to_the_national_rules() throws IOException {
        RuleProfile liucheng = new RuleProfiles(new ObjectMapper()).get("liucheng");
        assertThat(liucheng.demands(Parameter.EXPERT_REVIEW_OBLIGATORY)).isTrue();
        assertThat(liucheng.demands(Parameter.RISK_ASSESSMENT_OBLIGATORY)).isTrue();
        assertThat(liucheng.demands(Parameter.PARTICIPATION_OBLIGATORY)).isTrue();
        assertThat(liucheng.demands(Parameter.RECTIFICATION_MUST_CLOSE)).isTrue();
        assertThat(liucheng.number(Parameter.COMMENT_DAYS)).isEqualTo(30);
    }

    @ParameterizedTest(name = "{0}={1} 弱于国家规定，不得使用（第四十三条 R-075）")
    @CsvSource({
        "COMMENT_DAYS, 20",
        "REVIEW_WORKING_DAYS, 5",
        "HEARING_PAPERS_DAYS, 5",
        "PUBLICATION_WORKING_DAYS, 30",
        "PARTICIPATION_OBLIGATORY, 0",
        "ARCHIVE_DAYS, 0",
    })
    void a_weaker_child_is_refused_and_the_parameter_named(String parameter, int value) {
        assertThatThrownBy(() -> load(parameter, value))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(parameter + "=" + value)
                .hasMessageContaining("CN-713");
    }

    @ParameterizedTest(name = "{0}={1} 严于国家规定，可以使用")
    @CsvSource({"COMMENT_DAYS, 45", "PUBLICATION_WORKING_DAYS, 10", "DEFERRAL_MONTHS, 12"})
    void a_stricter_child_is_welcome(String parameter, int value) throws IOException {
        assertThat(load(parameter, value).get("test").number(Parameter.valueOf(parameter)))
                .isEqualTo(value);
    }

    @Test
    void an_unknown_profile_is_refused_by_name() throws IOException {
        RuleProfiles profiles = new RuleProfiles(new ObjectMapper());
        assertThatThrownBy(() -> profiles.get("某县")).hasMessageContaining("某县").hasMessageContaining("CN-713");
    }

    private static RuleProfiles load(String parameter, int value) throws IOException {
        String child = """
                {"id": "test", "name": "试验县", "version": 1, "parent": "CN-713", "values": {"%s": %d}}""".formatted(parameter, value);
        return new RuleProfiles(
                new ObjectMapper(),
                new ClassPathResource("profiles/CN-713.json"),
                new ByteArrayResource(child.getBytes(StandardCharsets.UTF_8)));
    }
}
