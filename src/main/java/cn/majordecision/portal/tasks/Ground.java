package cn.majordecision.portal.tasks;

import cn.majordecision.base.regulation.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article a task rests on.
 *
 * @param citation the article's name, with the law's where it is not Decree 713
 * @param demands what it demands here, in a few words each
 * @param article its text; null for other laws
 */
record Ground(
        String citation, List<String> demands, @Nullable Article article) {}
