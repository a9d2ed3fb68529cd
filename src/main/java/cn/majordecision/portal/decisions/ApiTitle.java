package cn.majordecision.portal.decisions;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI page calls our interface. */
@Configuration(proxyBeanMethods = false)
class ApiTitle {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("重大行政决策流程引擎接口")
                        .version("1")
                        .description("依据《重大行政决策程序暂行条例》（国务院令第713号）。错误以 RFC 9457 格式返回，detail 为中文，article 为所依据的条款。"));
    }
}
