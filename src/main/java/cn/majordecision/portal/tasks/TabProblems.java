package cn.majordecision.portal.tasks;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Says inside the tab itself that the task is gone or somebody else's. */
@ControllerAdvice(assignableTypes = TaskTabs.class)
class TabProblems {

    @ExceptionHandler(UnknownTask.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(Model model) {
        return "tasks/unknown";
    }
}
