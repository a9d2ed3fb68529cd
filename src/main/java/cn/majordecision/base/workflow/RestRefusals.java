package cn.majordecision.base.workflow;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.stereotype.Component;

/**
 * The engine's REST interface, saying of a refused form what it is: a request that the law refuses (422), in the handler's
 * own words, and not a fault of the server.
 */
@Component
class RestRefusals extends CamundaJerseyResourceConfig {

    private static final int UNPROCESSABLE = 422;

    @Override
    protected void registerAdditionalResources() {
        super.registerAdditionalResources();
        register((ContainerResponseFilter) RestRefusals::restate);
    }

    private static void restate(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ExceptionDto told && told.getMessage() != null) {
            int start = told.getMessage().indexOf('【');
            if (start >= 0) {
                told.setMessage(told.getMessage().substring(start).replaceAll("'$", ""));
                response.setStatus(UNPROCESSABLE);
            }
        }
    }
}
