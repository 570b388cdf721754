package source

import "github.com/dateline-nlp/dateline/model"

func readHTML(page string) (string, []model.Segment, error) { return page, nil, nil }
