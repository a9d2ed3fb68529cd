package cn.majordecision.base.identity;

import cn.majordecision.base.database.DatabaseSlice;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The room alone, on a migrated database. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import(DatabaseSlice.class)
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
class IdentitySlice {}
