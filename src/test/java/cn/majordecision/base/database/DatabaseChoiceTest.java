package cn.majordecision.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** Demo data come with the embedded database only, and only unless refused. */
class DatabaseChoiceTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void without_a_configured_server_the_database_is_embedded_and_shows_the_demo() {
        choose();
        assertThat(environment.getProperty(DatabaseChoice.EMBEDDED)).isEqualTo("true");
        assertThat(environment.getActiveProfiles()).containsExactly("demo");
    }

    @Test
    void the_demo_can_be_refused() {
        environment.setProperty("mde.demo", "false");
        choose();
        assertThat(environment.getProperty(DatabaseChoice.EMBEDDED)).isEqualTo("true");
        assertThat(environment.getActiveProfiles()).isEmpty();
    }

    @Test
    void a_configured_server_never_gets_demo_data() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://server/mde");
        environment.setProperty("mde.demo", "true");
        choose();
        assertThat(environment.getProperty(DatabaseChoice.EMBEDDED)).isEqualTo("false");
        assertThat(environment.getActiveProfiles()).isEmpty();
    }

    private void choose() {
        new DatabaseChoice().postProcessEnvironment(environment, new SpringApplication());
    }
}
