package violations.portal;

import org.springframework.web.bind.annotation.RestController;

/** Public. */
@RestController
public class OpenController {}
