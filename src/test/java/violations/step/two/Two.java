package violations.step.two;

/** Public. */
public record Two(int number) {}
