package cn.majordecision.base.workflow;

import cn.majordecision.base.workflow.guard.CommandRefused;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.camunda.bpm.engine.rest.dto.AuthorizationExceptionDto;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.springframework.http.HttpStatus;

/**
 * Both copies of the engine's REST interface, its own and the webapps', saying of a refused form what it is: a request that the law refuses (422), in the handler's
 * own words, and not a fault of the server.
 */
final class RestRefusals {

    private static final int UNPROCESSABLE = 422;
    private static final String FORBIDDEN = "【不能办理】您不承担该项职责，或者该操作只能由流程引擎进行；请由任务的承担人员办理。";

    private RestRefusals() {}

    /** Restates what is a refusal. */
    static final class Restating implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            restate(response);
        }
    }

    private static void restate(ContainerResponseContext response) {
        if (response.getEntity() instanceof AuthorizationExceptionDto forbidden) {
            forbidden.setMessage(FORBIDDEN);
        } else if (response.getEntity() instanceof ExceptionDto told && told.getMessage() != null) {
            lawful(told, response);
        }
    }

    private static void lawful(ExceptionDto told, ContainerResponseContext response) {
        int start = told.getMessage().indexOf('【');
        if (start >= 0) {
            told.setMessage(told.getMessage().substring(start).replaceAll("'$", ""));
            boolean command = told.getMessage().startsWith(CommandRefused.MARK);
            response.setStatus(command ? HttpStatus.FORBIDDEN.value() : UNPROCESSABLE);
        }
    }
}
