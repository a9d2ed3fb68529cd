package cn.majordecision.attack;

import cn.majordecision.StoryBook;
import java.time.LocalDateTime;

/**
 * A decision that is not cleared, waiting in one of the steps.
 *
 * @param step the process in which it waits
 * @param book its story so far, and how it goes on
 * @param now the hour at which it waits
 */
record Target(String step, StoryBook book, LocalDateTime now) {

    String number() {
        return book.number();
    }

    @Override
    public String toString() {
        return step;
    }
}
